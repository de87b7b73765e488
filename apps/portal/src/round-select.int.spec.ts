import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DecisionList, parseConstraints, type RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenDatabase } from '@tp/persistence/testing';
import { givenFolder, runOnFiles, runPortal } from './portal.test-support.js';

const exampleText = readFileSync(exampleFile('stockholm-2021.json'), 'utf8');
const example = (): RoundFile => JSON.parse(exampleText);
const applications = new Map(example().applications.map((application) => [application.reference, application]));

const folder = await givenFolder();
await writeFile(join(folder.path, 'round.json'), exampleText);
afterAll(() => folder.remove());

describe('portal round select', () => {
  const selectFrom = (file: string, ...args: readonly string[]) => runOnFiles(['round', 'select', file, ...args], folder.path);
  const select = (...args: readonly string[]) => selectFrom('round.json', ...args);
  const under = (...constraints: readonly string[]): readonly string[] =>
    constraints.flatMap((constraint) => ['--constraint', constraint]);
  const grantedIn = ({ decisions }: DecisionList) =>
    decisions.filter(({ outcome }) => outcome === 'grant' || outcome === 'partial');

  it('writes the list that round assess writes, to the byte, and creates nothing', async () => {
    const database = await givenDatabase();
    try {
      const round = { ...example(), round: { ...example().round, frame: 40_000_000, selection: { method: 'optimise' } } };
      await writeFile(join(folder.path, 'framed.json'), JSON.stringify(round));
      const settings = { DATABASE_URL: database.connectionString };
      const assessed = await runPortal(['round', 'assess', 'framed.json', '--out', 'out'], { directory: folder.path, settings });
      expect({ code: assessed.code, errors: assessed.errors }).toMatchObject({ code: 0 });
      const run = await select('--frame', '40000000', '--method', 'optimise', '--json');
      expect({ code: run.code, errors: run.errorLines }).toEqual({
        code: 0,
        errors: ['2 uppgifter med sekretess är dolda i listan.'],
      });
      expect(run.output).toBe(await readFile(join(folder.path, 'out', 'decision-list.json'), 'utf8'));
      expect((await readdir(folder.path)).toSorted()).toEqual(['framed.json', 'out', 'round.json']);
    } finally {
      await database.drop();
    }
  }, 120_000);

  it.each(['optimise', 'rank', 'threshold'])(
    'keeps every constraint by %s, and denies R-RAM whom they leave out, in true words',
    async (method) => {
      const asked = ['committee=TN count>=2', 'district=Farsta strand count>=1', 'measure=lighting amount<=12000000'];
      const run = await select('--frame', '30000000', '--method', method, ...under(...asked), '--json');
      expect(run.code).toBe(0);
      const list: DecisionList = JSON.parse(run.output);
      const granted = grantedIn(list).map(({ reference, grantedAmount }) => ({
        application: applications.get(reference),
        grantedAmount: Number(grantedAmount),
      }));
      const place = (district: string) => granted.filter(({ application }) => application?.place.district === district);
      expect(granted.filter(({ application }) => application?.committee === 'TN').length).toBeGreaterThanOrEqual(2);
      expect(place('Farsta strand').length).toBeGreaterThanOrEqual(1);
      const lit = granted.filter(({ application }) => application?.measures.includes('lighting'));
      expect(lit.reduce((sum, { grantedAmount }) => sum + grantedAmount, 0)).toBeLessThanOrEqual(12_000_000);
      if (method !== 'threshold') expect(list.totals.grantedAmount).toBeLessThanOrEqual(30_000_000);
      const denied = list.decisions.filter(({ codes }) => codes.includes('R-RAM'));
      expect(denied.length).toBeGreaterThan(5);
      for (const { motivation, motivationDraft } of denied) {
        expect(motivation).toContain('uppfyller villkoren att minst två ansökningar från Trafiknämnden beviljas, minst en');
        expect(motivationDraft).toBe(true);
      }
    },
    60_000,
  );

  it('names a smallest set that collides, as it was written, with code 3', async () => {
    const all = ['committee=RK count>=1', 'measure=lighting amount<=0', 'district=Husby count<=0', 'measure=lighting count>=30'];
    const run = await select('--frame', '40000000', ...under(...all), '--json');
    expect({ code: run.code, answer: JSON.parse(run.output) }).toEqual({
      code: 3,
      answer: { infeasible: ['measure=lighting amount<=0', 'measure=lighting count>=30'] },
    });
    const inWords = await select('--frame', '40000000', ...under(...all));
    expect({ code: inWords.code, output: inWords.output, errors: inWords.errorLines }).toEqual({
      code: 3,
      output: '',
      errors: ['Inget urval uppfyller de här villkoren tillsammans: ”measure=lighting amount<=0”, ”measure=lighting count>=30”.'],
    });
    const frame = await select('--frame', '0', '--method', 'rank', ...under('committee=RK count>=1'), '--json');
    expect(JSON.parse(frame.output)).toEqual({ infeasible: ['committee=RK count>=1'] });
  }, 60_000);

  it('says every fault of file or flags at once, with code 2', async () => {
    const run = await select('--frame', '1,5', '--method', 'luck', ...under('committee=XX count>=1', 'district=Kista summa<=x'));
    expect(run.code).toBe(2);
    expect(run.output).toBe('');
    expect(run.errorLines.map((line) => line.split(':', 1)[0])).toEqual([
      '--frame',
      '--method',
      '--constraint',
      '--constraint',
      '--constraint',
    ]);
    await writeFile(join(folder.path, 'faulty.json'), exampleText.replace('"budgetYear": 2021', '"budgetYear": 1'));
    const faulty = await selectFrom('faulty.json', '--json');
    expect({ code: faulty.code, errors: faulty.errorLines }).toEqual({
      code: 2,
      errors: ['/round/budgetYear: 1: Ska vara ett årtal från 1900 till 2099.'],
    });
    const missing = await selectFrom('ingen.json');
    expect({ code: missing.code, lines: missing.errorLines.length }).toEqual({ code: 1, lines: 1 });
  }, 60_000);

  it('takes principles beside the file', async () => {
    const principles = JSON.parse(readFileSync(exampleFile('stockholm-2020.json'), 'utf8'));
    await writeFile(join(folder.path, 'strict.json'), JSON.stringify({ ...principles, threshold: 40 }));
    const run = await select('--principles', 'strict.json', '--json');
    const list: DecisionList = JSON.parse(run.output);
    expect(list.totals.granted).toBeLessThan(37);
    expect(grantedIn(list).every(({ score }) => (score ?? 0) >= 40)).toBe(true);
  }, 60_000);

  it('is a list in Swedish for a person, and has help in Swedish', async () => {
    const asked = 'district=Husby count<=1';
    expect(parseConstraints([asked], { committees: [], districts: new Set(['Husby']) }).kind).toBe('read');
    const run = await select('--frame', '40000000', '--method', 'rank', ...under(asked));
    expect(run.outputLines).toHaveLength(64);
    expect(run.outputLines[0]).toMatch(/^TI-2021-001 +RK +Beviljas +2,1 mnkr +43 p +Belyst/u);
    expect(run.outputLines.slice(-2)).toEqual([
      'Villkor: högst en ansökan i Husby beviljas',
      expect.stringMatching(/^\d+ av 62 ansökningar, \S+ mnkr av 107,55 mnkr$/u),
    ]);
    const help = await select('--help');
    expect(help.code).toBe(0);
    expect(help.output).toMatch(/^Användning: portal round select/u);
    expect(help.output).toContain('--constraint <villkor>');
  }, 60_000);
});
