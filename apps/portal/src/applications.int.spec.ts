import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenFolder, runOnFiles } from './portal.test-support.js';

const exampleText = readFileSync(exampleFile('stockholm-2021.json'), 'utf8');
const example = (): RoundFile => JSON.parse(exampleText);

describe('portal applications', () => {
  let folder: Awaited<ReturnType<typeof givenFolder>>;
  beforeEach(async () => {
    folder = await givenFolder();
    await writeFile(join(folder.path, 'round.json'), exampleText);
  });
  afterEach(() => folder.remove());

  const portal = (...args: readonly string[]) => runOnFiles(['applications', ...args], folder.path);
  const export_ = (round: RoundFile) =>
    writeFile(join(folder.path, 'changed.json'), JSON.stringify(round)).then(() =>
      portal('export', 'changed.json', '--out', 'book.xlsx'),
    );

  it('exports a round’s applications, and checks that they are the same', async () => {
    await mkdir(join(folder.path, 'out'));
    await writeFile(join(folder.path, 'out', 'book.xlsx'), 'an older one');
    const exported = await portal('export', 'round.json', '--out', 'out/book.xlsx');
    expect(exported).toMatchObject({ code: 0, output: '62 ansökningar är skrivna till out/book.xlsx.\n', errors: '' });
    const checked = await portal('check', 'out/book.xlsx', '--round', 'round.json', '--json');
    expect(checked).toMatchObject({ code: 0, errors: '' });
    expect(checked.output).toBe(`${JSON.stringify({ faults: [], applications: example().applications }, null, 2)}\n`);
    const said = await portal('check', 'out/book.xlsx', '--round', 'round.json');
    expect(said).toMatchObject({ code: 0, output: '62 ansökningar, inga fel.\n', errors: '' });
    expect(await readdir(folder.path)).toEqual(['out', 'round.json']); // no database was started
  }, 60_000);

  it('says what is wrong with sheet and cell, gives the rest, and ends with 2', async () => {
    const round = example();
    await export_({
      ...round,
      committees: [...round.committees, { ...round.committees[0]!, code: 'XX' }],
      applications: round.applications.map((application, index) =>
        index === 1 ? { ...application, committee: 'XX' } : application,
      ),
    });
    const json = await portal('check', 'book.xlsx', '--round', 'round.json', '--json');
    expect(json.code).toBe(2);
    const { faults, applications } = JSON.parse(json.output);
    expect(faults).toEqual([
      {
        sheet: 'Ansökningar',
        cell: 'B3',
        value: 'XX',
        message: expect.stringMatching(/^Ska vara koden för en av omgångens nämnder \(RK, ST, /),
      },
    ]);
    expect(applications).toEqual(round.applications.filter((_, index) => index !== 1));
    const said = await portal('check', 'book.xlsx', '--round', 'round.json');
    expect(said).toMatchObject({ code: 2, output: '' });
    expect(said.errorLines).toEqual([
      expect.stringMatching(/^Ansökningar!B3: "XX": Ska vara koden/),
      '1 fel. 61 ansökningar utan fel.',
    ]);
  }, 60_000);

  it('writes a template that has nothing to read in, for a round or for any', async () => {
    for (const args of [[], ['--round', 'round.json']]) {
      expect(await portal('template', '--out', 'mall.xlsx', ...args)).toMatchObject({
        code: 0,
        output: 'Mallen är skriven till mall.xlsx.\n',
      });
      const { output, code } = await portal('check', 'mall.xlsx', '--round', 'round.json', '--json');
      expect([code, JSON.parse(output)]).toEqual([0, { faults: [], applications: [] }]);
    }
  }, 60_000);

  it('blames a file for what is wrong in it, with 2, and nothing is written', async () => {
    await writeFile(join(folder.path, 'bad.json'), exampleText.replace('"TI-2021-002"', '"TI-2021-001"'));
    await writeFile(join(folder.path, 'text.xlsx'), 'Nummer;Nämnd');
    const exported = await portal('export', 'bad.json', '--out', 'bad.xlsx');
    expect(exported).toMatchObject({ code: 2, output: '' });
    expect(exported.errors).toMatch(/^\/applications\/1\/reference: "TI-2021-001": Referensen står redan/);
    expect(await readdir(folder.path)).not.toContain('bad.xlsx');
    const round = await portal('check', 'text.xlsx', '--round', 'bad.json', '--json');
    expect(round.code).toBe(2);
    expect(JSON.parse(round.output)).toMatchObject({
      faults: [
        {
          sheet: '',
          cell: '',
          value: 'TI-2021-001',
          message: expect.stringMatching(/^bad\.json, \/applications\/1\/reference: /),
        },
        {},
      ],
      applications: [],
    });
    const text = await portal('check', 'text.xlsx', '--round', 'round.json');
    expect(text).toMatchObject({ code: 2, output: '' });
    expect(text.errors).toMatch(/^text\.xlsx: "": Filen är ingen Excel-arbetsbok/);
  }, 60_000);

  it('blames nobody’s file for what is not in it, with 1 and one sentence', async () => {
    for (const args of [
      ['template', '--out', 'ingen/mapp.xlsx'],
      ['export', 'ingen.json', '--out', 'bok.xlsx'],
      ['export', 'round.json', '--out', 'ingen/bok.xlsx'],
      ['export', 'round.json', '--out', '.'],
      ['check', 'ingen.xlsx', '--round', 'round.json', '--json'],
      ['check', 'round.json'],
      ['template'],
    ]) {
      const run = await portal(...args);
      expect([args, run.code, run.output]).toEqual([args, 1, '']);
      expect(run.errorLines).toHaveLength(1);
    }
  }, 60_000);

  it('shows help everywhere', async () => {
    for (const args of [['--help'], ['template', '--help'], ['export', '--help'], ['check', '--help']]) {
      const run = await portal(...args);
      expect({ args, code: run.code, errors: run.errors }).toEqual({ args, code: 0, errors: '' });
      expect(run.output).toContain('Användning:');
    }
    expect(await readFile(join(folder.path, 'round.json'), 'utf8')).toBe(exampleText);
  }, 60_000);
});
