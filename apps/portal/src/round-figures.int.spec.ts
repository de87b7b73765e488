import { readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RoundFile, robustnessGroupOf, statisticsOf } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenFolder, runOnFiles } from './portal.test-support.js';

const textOf = (name: Parameters<typeof exampleFile>[0]): string => readFileSync(exampleFile(name), 'utf8');
const ekhammar = (): RoundFile => JSON.parse(textOf('ekhammar-2024.json'));
const FAULTY = textOf('ekhammar-2024.json').replace('"EK-02"', '"EK-01"');

describe('what the portal counts from a round’s file alone', () => {
  let folder: Awaited<ReturnType<typeof givenFolder>>;
  beforeEach(async () => {
    folder = await givenFolder();
    await write('three.json', textOf('ekhammar-2024.json'));
    await write('single.json', textOf('stockholm-2021.json'));
  });
  afterEach(() => folder.remove());

  const portal = (...args: readonly string[]) => runOnFiles(['round', ...args], folder.path);
  const write = (name: string, content: string) => writeFile(join(folder.path, name), content);

  describe('round statistics', () => {
    it('gives alpha and severity unrounded, criteria in the principles’ order, and starts nothing', async () => {
      const run = await portal('statistics', 'three.json', '--json');
      expect(run).toMatchObject({ code: 0, errors: '' });
      expect(run.outputLines).toHaveLength(1);
      const { reviews, principles } = ekhammar();
      if (!reviews || !principles) throw new Error('The example has reviews and principles of its own');
      expect(run.output).toBe(`${JSON.stringify(statisticsOf(reviews, principles))}\n`);
      expect(JSON.parse(run.output)).toEqual({
        format: 'trygghetsportalen.statistics/1',
        alpha: {
          criteria: { BEHOV: 0.7474132684114425, NYTTA: 0.7213161865076514, DRIFT: 0.6553944158308485 },
          points: 0.7830130192188469,
        },
        severity: [
          { reviewer: 'Amina Berg', points: -0.3592314118629908 },
          { reviewer: 'Jonas Ek', points: -0.14870509607351712 },
          { reviewer: 'Siv Norr', points: 0.5079365079365079 },
        ],
      });
      expect(await readdir(folder.path)).toEqual(['single.json', 'three.json']); // no database was started
    }, 60_000);

    it('is null all over where nobody has reviewed what another has, and says so to people', async () => {
      const { output } = await portal('statistics', 'single.json', '--json');
      const { alpha, severity } = JSON.parse(output) as ReturnType<typeof statisticsOf>;
      expect([...Object.values(alpha.criteria), alpha.points]).toEqual(Array.from({ length: 8 }, () => null));
      expect(severity).toEqual([1, 2, 3].map((number) => ({ reviewer: `granskare-${number}`, points: null })));
      const said = await portal('statistics', 'single.json');
      expect(said.output).toMatch(/^Poäng +går inte att räkna$/m);
      expect(said.outputLines.at(-1)).toBe('granskare-3  –  delar ingen ansökan med någon annan');
    }, 60_000);

    it('is a table for people', async () => {
      const { outputLines } = await portal('statistics', 'three.json');
      expect(outputLines).toEqual([
        expect.stringMatching(/^Samstämmighet/),
        'BEHOV  0,747  Behovet på platsen',
        'NYTTA  0,721  Nyttan för dem som använder platsen',
        'DRIFT  0,655  Driften efter åtgärden',
        'Poäng  0,783',
        expect.stringMatching(/^Stränghet/),
        'Amina Berg  −0,36  jämförs med Jonas Ek, Siv Norr',
        'Jonas Ek    −0,15  jämförs med Amina Berg, Siv Norr',
        'Siv Norr    +0,51  jämförs med Amina Berg, Jonas Ek',
      ]);
    }, 60_000);

    it('judges a round by the principles given beside it', async () => {
      const { principles, ...bare } = ekhammar();
      await write('bare.json', JSON.stringify(bare));
      await write('principles.json', JSON.stringify(principles));
      const beside = await portal('statistics', 'bare.json', '--principles', 'principles.json', '--json');
      expect(beside).toMatchObject({ code: 0, output: (await portal('statistics', 'three.json', '--json')).output });
      const without = await portal('statistics', 'bare.json', '--json');
      expect(without).toMatchObject({ code: 2, output: '' });
      expect(without.errors).toMatch(/^\/round\/principles: /);
    }, 60_000);
  });

  describe('round robustness', () => {
    type Shares = Readonly<{ seed: number; samples: number; applications: readonly { reference: string; share: number }[] }>;
    const sharesOf = async (...args: readonly string[]): Promise<Shares> => {
      const run = await portal('robustness', ...args, '--json');
      expect([run.code, run.outputLines.length]).toEqual([0, 1]);
      return JSON.parse(run.output);
    };

    it('gives every application’s share in the file’s order, the same each time for a seed', async () => {
      const found = await sharesOf('three.json');
      expect(Object.keys(found)).toEqual(['seed', 'samples', 'applications']);
      expect(found).toMatchObject({ seed: 1, samples: 1000 });
      expect(found.applications.map((one) => Object.keys(one))).toEqual(found.applications.map(() => ['reference', 'share']));
      expect(found.applications.map(({ reference }) => reference)).toEqual(
        ekhammar().applications.map(({ reference }) => reference),
      );
      expect(await sharesOf('three.json', '--seed', '1', '--band', '20', '--samples', '1000')).toEqual(found);
      const other = await sharesOf('three.json', '--seed', '4294967295');
      expect(other.applications).not.toEqual(found.applications);
      expect(other.applications.map(robustnessGroupOf)).toEqual(found.applications.map(robustnessGroupOf));
    }, 60_000);

    it('tries another frame and method than the round’s, and is the list itself in a band of 0', async () => {
      const own = await sharesOf('single.json', '--band', '0', '--samples', '1');
      expect(own.applications.filter(({ share }) => share === 1)).toHaveLength(37);
      const ranked = await sharesOf('single.json', '--frame', '40 mnkr', '--method', 'rank', '--samples', '100');
      expect(new Set(ranked.applications.map(robustnessGroupOf))).toEqual(new Set(['always', 'borderline', 'never']));
      const inKronor = await sharesOf('single.json', '--frame', '40000000', '--method', 'rank', '--samples', '100');
      expect(inKronor).toEqual(ranked);
      const none = await sharesOf('single.json', '--frame', '0', '--method', 'optimise', '--samples', '1');
      expect(none.applications.every(({ share }) => share === 0)).toBe(true);
    }, 60_000);

    it('tells people who is granted always, never, or near the line', async () => {
      const run = await portal('robustness', 'three.json', '--samples', '50');
      expect(run.outputLines).toEqual([
        '50 viktningar inom ±20 % av principernas, frö 1',
        'Beviljas alltid (2)',
        '  EK-02',
        '  EK-12',
        'Gränsfall (1)',
        expect.stringMatching(/^ {2}EK-08 {2}\d\d\u00A0%$/),
        'Beviljas aldrig (9)',
        ...['01', '03', '04', '05', '06', '07', '09', '10', '11'].map((number) => `  EK-${number}`),
      ]);
      expect(run.errorLines).toEqual(['Prov: 25 av 50', 'Prov: 50 av 50']);
    }, 60_000);

    it('hides a reference that a secrecy mark covers', async () => {
      const round = ekhammar();
      const confidentiality = [{ concerns: 'Skyddad plats', legalBasis: 'OSL 18 kap. 8 §', fields: ['/reference'] }];
      const applications = round.applications.map((one, index) => (index === 1 ? { ...one, confidentiality } : one));
      await write('secret.json', JSON.stringify({ ...round, applications }));
      const run = await portal('robustness', 'secret.json', '--samples', '5', '--json');
      expect(run.output).toContain('[Sekretess, OSL 18 kap. 8 §]');
      expect(`${run.output}${run.errors}`).not.toContain('EK-02');
    }, 60_000);

    it.each([
      ['--frame', '-5', 'Ramen ”-5” ska vara hela kronor från 0'],
      ['--frame', '1,5', 'Ramen ”1,5” ska vara'],
      ['--method', 'lottning', 'Metoden ”lottning” ska vara en av threshold, rank, optimise.'],
      ['--band', '101', 'Bandet ”101” ska vara ett heltal från 0 till 100.'],
      ['--band', '-1', 'Bandet ”-1” ska vara'],
      ['--samples', '0', 'Antalet prov ”0” ska vara ett heltal från 1 till 100000.'],
      ['--samples', '1e3', 'Antalet prov ”1e3” ska vara'],
      ['--seed', '4294967296', 'Fröet ”4294967296” ska vara ett heltal från 0 till 4294967295.'],
    ])(
      'refuses %s %s with 2 and a sentence',
      async (flag, value, sentence) => {
        const run = await portal('robustness', 'three.json', flag, value, '--json');
        expect(run).toMatchObject({ code: 2, output: '' });
        expect(run.errorLines).toHaveLength(1);
        expect(run.errors).toContain(sentence);
      },
      60_000,
    );
  });

  it.each(['statistics', 'robustness'])(
    '%s says each fault of the file on a line, with 2, and helps in Swedish',
    async (command) => {
      await write('faulty.json', FAULTY);
      await write('negative.json', JSON.stringify({ ...ekhammar(), round: { ...ekhammar().round, frame: -1 } }));
      const run = await portal(command, 'faulty.json', '--json');
      expect(run).toMatchObject({ code: 2, output: '' });
      expect(run.errorLines[0]).toMatch(/^\/applications\/1\/reference: "EK-01": Referensen står redan/);
      expect((await portal(command, 'negative.json')).errorLines).toEqual([expect.stringMatching(/^\/round\/frame: -1: /)]);
      expect(await portal(command, 'ingen.json')).toMatchObject({ code: 1, output: '' });
      const help = await portal(command, '--help');
      expect(help).toMatchObject({ code: 0, errors: '' });
      expect(help.output).toMatch(/Användning: portal round /);
      expect(help.output).not.toContain('default');
    },
    60_000,
  );
});
