import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DecisionList, type RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { openDatabase } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenFolder, runPortal } from './portal.test-support.js';

const FILES = [
  'beslutslista.csv',
  'beslutslista.xlsx',
  'bilaga-1-beslutslista.docx',
  'bilaga-1-beslutslista.pdf',
  'decision-list.json',
  'pre-assessments.json',
];
const exampleText = readFileSync(exampleFile('stockholm-2021.json'), 'utf8');
const example = (): RoundFile => JSON.parse(exampleText);

type Expected = Readonly<{
  decisions: readonly Readonly<{
    reference: string;
    outcome: string;
    grantedAmount: number;
    score: number;
    code: string | null;
  }>[];
}>;

describe('portal round assess', () => {
  let database: GivenDatabase;
  let folder: Awaited<ReturnType<typeof givenFolder>>;
  beforeEach(async () => {
    [database, folder] = await Promise.all([givenDatabase(), givenFolder()]);
  });
  afterEach(async () => {
    await database.drop();
    await folder.remove();
  });

  const portal = (...args: readonly string[]) =>
    runPortal(args, { directory: folder.path, settings: { DATABASE_URL: database.connectionString } });
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder.path, name), content);
    return name;
  };
  const listIn = async (out: string): Promise<DecisionList> =>
    JSON.parse(await readFile(join(folder.path, out, 'decision-list.json'), 'utf8'));

  it('gives the example its totals, every decision and all its files', async () => {
    const run = await portal('round', 'assess', await write('round.json', exampleText), '--out', 'out');
    expect({ code: run.code, last: run.outputLines.at(-1) }).toEqual({
      code: 0,
      last: '37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr',
    });
    expect((await readdir(join(folder.path, 'out'))).toSorted()).toEqual(FILES);
    const expected: Expected = JSON.parse(readFileSync(exampleFile('stockholm-2021.expected.json'), 'utf8'));
    const { decisions } = await listIn('out');
    const summary = decisions.map(({ reference, outcome, grantedAmount, score, codes: [code = null] }) => ({
      reference,
      outcome,
      grantedAmount,
      score,
      code: outcome === 'deny' ? code : null,
    }));
    expect(summary).toEqual(expected.decisions);
  }, 60_000);

  it('is the same round the second time, and another version when the content differs', async () => {
    await write('round.json', exampleText);
    await portal('round', 'assess', 'round.json', '--out', 'first');
    await portal('round', 'assess', 'round.json', '--out', 'second');
    for (const name of FILES)
      expect(await readFile(join(folder.path, 'second', name))).toEqual(await readFile(join(folder.path, 'first', name)));
    expect([await database.count('round_version'), await database.count('application_version')]).toEqual([1, 62]);

    const changed = example();
    const [first] = changed.applications;
    if (first) first.title = 'En annan rubrik';
    await write('changed.json', JSON.stringify(changed));
    const run = await portal('round', 'assess', 'changed.json', '--out', 'third', '--json');
    expect(JSON.parse(run.output)).toMatchObject({ applications: 62, granted: 37 });
    expect(run.outputLines).toHaveLength(1);
    expect([await database.count('round_version'), await database.count('application_version')]).toEqual([2, 63]);
    expect((await listIn('third')).decisions[0]?.title).toBe('En annan rubrik');
  }, 90_000);

  it('gives the file back as it came, to the byte', async () => {
    await portal('round', 'assess', await write('round.json', exampleText), '--out', 'out');
    const exported = await portal('round', 'export', example().round.id);
    expect(exported.code).toBe(0);
    expect(exported.output).toBe(exampleText);
    expect((await portal('round', 'export', 'ingen-sadan')).code).toBe(1);
  }, 60_000);

  it('reports ten planted faults, each with where, what and what is allowed, and imports nothing', async () => {
    const faulty = example() as unknown as Record<string, never> & {
      applications: Record<string, unknown>[];
      reviews: Record<string, unknown>[];
      round: Record<string, unknown>;
    };
    faulty.round['frame'] = -1;
    Object.assign(faulty.applications[0] ?? {}, {
      requestedAmount: 1.5,
      receivedOn: '2021-02-30',
      committee: 'XX',
      colour: 'red',
    });
    delete faulty.applications[1]?.['title'];
    Object.assign(faulty.applications[2] ?? {}, { reference: 'TI-2021-001', measures: ['jumping'] });
    Object.assign(faulty.reviews[0] ?? {}, {
      levels: { K1: 4, K2: 3, K3: 3, K4: 3, K5: 3, K6: 2, K7: 3 },
      ineligibleCostItems: [{ index: 99, code: 'D-DRIFT' }],
    });
    Object.assign(faulty.reviews[2] ?? {}, { application: 'TI-2021-001' }); // so that the duplicate is its only fault
    const run = await portal('round', 'assess', await write('faulty.json', JSON.stringify(faulty)), '--out', 'out');
    expect(run.code).toBe(2);
    expect(run.output).toBe('');
    const pointers = run.errorLines.map((line) => line.split(': ', 1)[0]);
    expect(pointers).toEqual([
      '/round/frame',
      '/applications/0/committee',
      '/applications/0/receivedOn',
      '/applications/0/requestedAmount',
      '/applications/0/colour',
      '/applications/1/title',
      '/applications/2/reference',
      '/applications/2/measures/0',
      '/reviews/0/levels/K1',
      '/reviews/0/ineligibleCostItems/0/index',
    ]);
    expect(run.errorLines).toHaveLength(pointers.length);
    expect(existsSync(join(folder.path, 'out'))).toBe(false);
    expect(await database.count('round_version')).toBe(0);
  }, 60_000);

  it.each([
    ['empty', new Uint8Array()],
    ['truncated', Buffer.from(exampleText.slice(0, 100_000))],
    ['UTF-16', Buffer.from(exampleText, 'utf16le')],
    ['deeply nested', Buffer.from('{"round":'.repeat(100_000))],
    ['no JSON', Buffer.from('PK\u0003\u0004 not a round')],
    ['a list', Buffer.from('[]')],
  ])(
    'says in Swedish what is wrong with a file that is %s, with code 2',
    async (_name, content) => {
      const run = await portal('round', 'assess', await write('round.json', content), '--out', 'out');
      expect(run.code).toBe(2);
      expect(run.errors).not.toMatch(/\n\s+at |node:|undefined/);
      expect(run.errorLines.length).toBeGreaterThan(0);
      expect(existsSync(join(folder.path, 'out'))).toBe(false);
    },
    60_000,
  );

  it('blames nobody’s file for what is not in it, with code 1 and one sentence', async () => {
    for (const args of [
      ['round', 'assess', 'ingen.json', '--out', 'out'],
      ['round', 'assess'],
      ['rund'],
      ['jobs', 'retry', 'okand'],
    ]) {
      const run = await portal(...args);
      expect({ args, code: run.code, lines: run.errorLines.length, output: run.output }).toEqual({
        args,
        code: 1,
        lines: 1,
        output: '',
      });
    }
  }, 60_000);

  it('verifies the trail, and finds what a superuser changed', async () => {
    await portal('round', 'assess', await write('round.json', exampleText), '--out', 'out');
    const intact = await portal('audit', 'verify');
    expect(intact).toMatchObject({ code: 0 });
    const superuser = await openDatabase(database.adminConnectionString);
    await superuser.query(
      `begin; set local session_replication_role = replica; update audit_entry set actor = 'system:start' where seq = 2; commit`,
    );
    await superuser.destroy();
    const broken = await portal('audit', 'verify');
    expect(broken.code).toBe(1);
    expect(broken.errors).toMatch(/Post 2/);
  }, 60_000);

  it('shows help everywhere', async () => {
    for (const args of [
      ['--help'],
      ['round', '--help'],
      ['round', 'assess', '--help'],
      ['jobs', 'list', '--help'],
      ['audit', 'verify', '--help'],
      ['start', '--help'],
    ]) {
      const run = await portal(...args);
      expect({ args, code: run.code }).toEqual({ args, code: 0 });
      expect(run.output).toContain('Användning:');
    }
  }, 60_000);
});
