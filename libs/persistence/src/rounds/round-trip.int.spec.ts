import type { RoundFile } from '@tp/domain';
import { exampleRound, examplePrinciples, exportRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

describe('a round in the database', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  const throughTheDatabase = async (file: RoundFile) => exportRound(database, (await importRound(database, file)).id);

  it('comes out as the example’s file went in, key for key and in the keys’ order', async () => {
    const file = exampleRound();
    const { applications, ...header } = await throughTheDatabase(file);
    expect({ ...header, applications }).toStrictEqual(file);
    expect(JSON.stringify(applications)).toBe(JSON.stringify(file.applications));
    const { applications: _, ...headerOfFile } = file;
    expect(JSON.stringify(header)).toBe(JSON.stringify(headerOfFile));
  });

  const settlement = { application: 'TI-2021-002', by: 'lena', on: '2021-01-18', reason: 'Samsyn', requirements: null };
  const variants: readonly Readonly<{ name: string; change: (file: RoundFile) => RoundFile }>[] = [
    { name: 'no reviews at all', change: ({ reviews: _, ...file }) => file },
    { name: 'reviews null', change: (file) => ({ ...file, reviews: null }) },
    { name: 'reviews empty', change: (file) => ({ ...file, reviews: [] }) },
    { name: 'settlements null', change: (file) => ({ ...file, settlements: null }) },
    { name: 'settlements empty', change: (file) => ({ ...file, settlements: [] }) },
    { name: 'a settlement', change: (file) => ({ ...file, settlements: [settlement] }) },
    { name: 'principles null', change: (file) => ({ ...file, principles: null }) },
    { name: 'principles of its own', change: (file) => ({ ...file, principles: examplePrinciples() }) },
    { name: 'synthetic and notice null', change: (file) => ({ ...file, synthetic: null, notice: null }) },
    { name: 'neither synthetic nor notice', change: ({ synthetic: _, notice: __, ...file }) => file },
    { name: 'no application', change: (file) => ({ ...file, applications: [], reviews: [] }) },
    { name: 'no committee', change: (file) => ({ ...file, committees: [], applications: [], reviews: [] }) },
    {
      name: 'frame 0 and every optional fact',
      change: (file) => ({
        ...file,
        round: {
          ...file.round,
          frame: 0 as never,
          submissionDeadline: null,
          selection: { method: 'rank' },
          applicants: { levelsShown: true, lateApplications: 'marked' },
        },
      }),
    },
    {
      name: 'every kind of text',
      change: (file) => ({
        ...file,
        notice: '"\\/\b\f\n\r\t\u0001 \u2028\u2029 𝒳👩‍👩‍👧 e\u0301 é \ufeff \uffff %_ \' $1 \\u0000 {}',
      }),
    },
    {
      name: 'references and reviewers of ten thousand characters',
      change: (file) => {
        const long = Array.from({ length: 10_000 }, (_, n) => String.fromCharCode(0x100 + ((n * n * 31) % 5_000))).join('');
        const [application, review] = [file.applications[0], file.reviews?.[0]];
        if (!application || !review) throw new Error('The example has both');
        return {
          ...file,
          applications: [{ ...application, reference: long }],
          reviews: [{ ...review, application: long, reviewer: long }],
        };
      },
    },
    {
      name: 'the largest amounts',
      change: (file) => ({
        ...file,
        applications: file.applications.map((one) => ({
          ...one,
          requestedAmount: 1_000_000_000_000 as never,
          operatingImpact: { annualAmount: -1_000_000_000_000 as never, description: '' },
        })),
      }),
    },
    {
      name: 'decimals to the last digit',
      change: (file) => ({
        ...file,
        applications: file.applications.map((one) => ({ ...one, place: { ...one.place, lat: 0.1 + 0.2, lon: -1e-7 } })),
      }),
    },
  ];
  it.each(variants)('comes out as it went in with $name', async ({ change }) => {
    const file = change(exampleRound());
    expect(await throughTheDatabase(file)).toStrictEqual(file);
  });
});
