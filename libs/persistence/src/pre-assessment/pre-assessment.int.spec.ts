import { kronor, type PreAssessment } from '@tp/domain';
import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

const preAssessment = (reference: string, hash: string, points = 7): PreAssessment => ({
  reference,
  hash,
  direction: [{ id: 'd1', code: 'D', result: 'met', fields: { '/application/b': 1, '/application/a': null } }],
  requirements: [],
  costItems: [{ code: null }],
  levels: { K2: 1, K1: 2 },
  criteria: [],
  findings: [],
  eligibleAmount: kronor(1_000_000_000_000),
  points,
});

describe('pre-assessments', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  it('are added once for each key, the first to the byte, also by several at once', async () => {
    const all = Array.from({ length: 300 }, (_, n) => preAssessment(`R-${n}`, `${n}`.padStart(64, '0')));
    const add = (some: readonly PreAssessment[]) =>
      database.transactions.run('system:worker', ({ preAssessments }) => preAssessments.addNew(some));
    const added = await Promise.all([add(all), add(all.toReversed()), add(all.map((one) => ({ ...one, points: 9 })))]);
    expect(added.reduce((sum, count) => sum + count)).toBe(300);
    expect(await add([preAssessment('R-0', '0'.repeat(64), 99)])).toBe(0);
    const found = await database.transactions.reads.preAssessments.find('1'.padStart(64, '0'));
    expect(JSON.stringify({ ...found, points: 7 })).toBe(JSON.stringify(preAssessment('R-1', '1'.padStart(64, '0'))));
    expect(
      await database.transactions.reads.preAssessments.missingKeys(['1'.padStart(64, '0'), 'b'.repeat(64), 'b'.repeat(64)]),
    ).toEqual(['b'.repeat(64)]);
  });

  it('of a round are counted as they come, and read in the file’s order; another engine’s keys start anew', async () => {
    const version = await importRound(database, exampleRound());
    const { preAssessments, applications } = database.transactions.reads;
    expect(await preAssessments.progress(version.id)).toEqual({ done: 0, total: 62 });
    const [second] = await applications.slice(version.id, 1, 1);
    if (!second?.preAssessmentKey) throw new Error('The import gave every application a key');
    const { reference, preAssessmentKey: key } = second;
    await database.transactions.run('system:worker', (db) => db.preAssessments.addNew([preAssessment(reference, key)]));
    expect(await preAssessments.progress(version.id)).toEqual({ done: 1, total: 62 });
    const read = [];
    for await (const chunk of preAssessments.ofRoundVersion(version.id, 10)) read.push(...chunk);
    expect(read.map(({ position }) => position)).toEqual(Array.from({ length: 62 }, (_, position) => position));
    expect(read.filter((one) => one.preAssessment !== null)).toEqual([
      { position: 1, reference, key, preAssessment: preAssessment(reference, key) },
    ]);
    await database.transactions.run('system:start', (db) =>
      db.applications.setPreAssessmentKeys(version.id, [{ position: 1, key: 'f'.repeat(64) }]),
    );
    expect(await preAssessments.progress(version.id)).toEqual({ done: 0, total: 62 });
  });

  it('of a round without applications are done at once: none of none', async () => {
    expect(await database.transactions.reads.preAssessments.progress(4711)).toEqual({ done: 0, total: 0 });
  });
});
