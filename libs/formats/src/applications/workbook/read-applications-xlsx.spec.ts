import { applicationSchema } from '@tp/domain';
import * as fc from 'fast-check';
import { type CellValue, readXlsx, writeXlsx } from 'hucre';
import { smallRound } from '../../round/small-round.test-support.js';
import { type EditedWorkbook, givenWorkbook, headerOf, opened } from './edited-workbook.test-support.js';
import { readApplicationsXlsx } from './read-applications-xlsx.js';
import { writeApplicationsTemplate, writeApplicationsXlsx } from './write-applications-xlsx.js';

const MAIN = 'Ansökningar';
const COSTS = 'Utgiftsposter';
const anyCell = (): fc.Arbitrary<CellValue> =>
  fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom(
      '–',
      '(tomt)',
      '(saknas)',
      '(kod) a',
      '(kod) \\',
      '(lång text 1)',
      'R-1',
      'R-2',
      'A',
      'Ja',
      '2,1 mnkr',
      '#N/A',
      '',
      ' ',
    ),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constant(null),
  );
const OPTIONS = { committees: smallRound.committees, references: 'required', from: 'upload' } as const;

describe('a workbook of applications that is read', () => {
  let workbook: EditedWorkbook;
  beforeEach(async () => {
    workbook = await givenWorkbook();
  });

  const first = async () => (await workbook.read()).applications[0]!.application;
  const faults = async () => (await workbook.read()).faults;

  it('gives each application with its row', async () => {
    const { applications, faults: found, faultCount } = await workbook.read();
    expect(applications).toStrictEqual(smallRound.applications.map((application, index) => ({ application, row: index + 2 })));
    expect([found, faultCount]).toEqual([[], 0]);
  });

  it.each<[CellValue, number]>([
    [1_250_000, 1_250_000],
    ['2,1 mnkr', 2_100_000],
    ['2 100 000 kr', 2_100_000],
    ['2\u00a0100\u202f000', 2_100_000],
    ['500 tkr', 500_000],
    ['1 miljon kronor', 1_000_000],
    ['1000000000000', 1_000_000_000_000],
    ['0', 0],
  ])('reads the amount %j as Swedish texts write it', async (written, amount) => {
    workbook.set(MAIN, 'Sökt belopp, kr', 2, written);
    expect((await first()).requestedAmount).toBe(amount);
  });

  it('reads a saving with either minus', async () => {
    workbook
      .set(MAIN, 'Driftkonsekvens: Driftkostnad per år, kr', 2, '−12 tkr')
      .set(MAIN, 'Driftkonsekvens: Driftkostnad per år, kr', 3, -12);
    const { applications } = await workbook.read();
    expect(applications.map(({ application }) => application.operatingImpact)).toEqual([
      { annualAmount: -12_000, description: '' },
      { annualAmount: -12, description: '' },
    ]);
  });

  it.each<[CellValue, string]>([
    [new Date('2026-08-31T00:00:00Z'), '2026-08-31'],
    [' 2026-08-31 ', '2026-08-31'],
    [new Date('2024-02-29T00:00:00Z'), '2024-02-29'],
  ])('reads the day %j', async (written, day) => {
    workbook.set(MAIN, 'Inkom', 2, written);
    expect((await first()).receivedOn).toBe(day);
  });

  it('reads the days of a workbook that counts from 1904', async () => {
    const day = new Date('2026-08-30T00:00:00Z');
    const bytes = await workbook.set(MAIN, 'Inkom', 2, day).bytes({ dateSystem: '1904' });
    const { applications } = await readApplicationsXlsx(bytes, OPTIONS);
    expect(applications[0]?.application.receivedOn).toBe('2026-08-30');
  });

  it.each<[CellValue, boolean | null]>([
    ['Ja', true],
    ['nej', false],
    [true, true],
    ['FALSE', false],
    ['Sant', true],
    ['ej tillämpligt', null],
    ['-', null],
  ])('reads %j of a question', async (written, answer) => {
    workbook.set(MAIN, 'Tillträde för allmänheten', 2, written);
    expect((await first()).publicAccess).toBe(answer);
  });

  it('reads words in Swedish and as the file has them, however they are cased and parted', async () => {
    workbook
      .set(MAIN, 'Åtgärder', 2, 'belysning, SIKTLINJER;\nunderpass')
      .set(COSTS, 'Kategori', 2, 'client-cost')
      .set(COSTS, 'Kategori', 3, ' drift ');
    const { measures, costItems } = await first();
    expect(measures).toEqual(['lighting', 'sightlines', 'underpass']);
    expect(costItems.map(({ category }) => category)).toEqual(['client-cost', 'operating']);
  });

  it('reads numbers that are texts, texts that are numbers, and a committee by its name', async () => {
    workbook
      .set(MAIN, 'Plats: Latitud', 2, '59,3293')
      .set(MAIN, 'Plats: Longitud', 2, '18.0686')
      .set(MAIN, 'Nämndens prioritering', 2, '2')
      .set(MAIN, 'Insats', 2, 2027)
      .set(MAIN, 'Nämnd', 2, 'b-nämnden')
      .set(COSTS, 'År', 2, '2027');
    const application = await first();
    expect(application).toMatchObject({ place: { lat: 59.3293, lon: 18.0686 }, priority: 2, title: '2027', committee: 'B' });
    expect(application.costItems[0]?.year).toBe(2027);
  });

  it('reads what a formula came to', async () => {
    workbook.detail(MAIN, 'Sökt belopp, kr', 2, { formula: 'SUM(1,2)', formulaResult: 300_000 });
    expect((await first()).requestedAmount).toBe(300_000);
  });

  it('takes the secret fields by the headers of their columns', async () => {
    workbook
      .set('Sekretess', 'Ansökan', 2, 'R-1')
      .set('Sekretess', 'Avser', 2, 'Larmet')
      .set('Sekretess', 'Lagrum', 2, 'OSL 18:8')
      .set('Sekretess', 'Fält', 2, 'Plats: Namn; utgiftsposter, /costItems/0/amount');
    expect((await first()).confidentiality).toEqual([
      { concerns: 'Larmet', legalBasis: 'OSL 18:8', fields: ['/place/name', '/costItems', '/costItems/0/amount'] },
    ]);
    workbook.set('Sekretess', 'Fält', 2, 'Platsens namn');
    expect(await faults()).toEqual([
      {
        sheet: 'Sekretess',
        cell: 'D2',
        value: 'Platsens namn',
        message: expect.stringMatching(/^Fältet ”Platsens namn” är okänt\./u),
      },
    ]);
  });

  it('finds columns by their headers, in whatever order, and asks for no optional one', async () => {
    const { sheets } = workbook;
    for (const sheet of sheets)
      if (sheet.name === MAIN || sheet.name === COSTS) sheet.rows = sheet.rows.map((row) => row.toReversed());
    const { applications, faults: found } = await workbook.read();
    expect(found).toEqual([]);
    expect(applications.map(({ application }) => application)).toEqual(smallRound.applications);
    const main = workbook.sheet(MAIN);
    const at = main.rows[0]!.indexOf('Medsökande');
    main.rows = main.rows.map((row) => row.toSpliced(at, 1));
    expect((await workbook.read()).faults).toEqual([]);
  });

  it.each<[string, string, CellValue, string, RegExp]>([
    [MAIN, 'Sökt belopp, kr', 1.5, '1,5', /^Ska vara ett helt antal kronor från 0 till 1 000 000 000 000\. Skriv till exempel/u],
    [MAIN, 'Sökt belopp, kr', '0,5 kr', '0,5 kr', /^Beloppet är inte hela kronor/u],
    [MAIN, 'Sökt belopp, kr', '2.1 mnkr', '2.1 mnkr', /helt antal kronor/u],
    [MAIN, 'Sökt belopp, kr', -1, '-1', /från 0/u],
    [MAIN, 'Sökt belopp, kr', '1000000000001', '1000000000001', /till 1 000 000 000 000/u],
    [MAIN, 'Sökt belopp, kr', null, '', /^Cellen är tom och ska fyllas i\. Ska vara ett helt antal/u],
    [MAIN, 'Inkom', '2026-02-30', '2026-02-30', /datum som finns/u],
    [MAIN, 'Inkom', '31 augusti', '31 augusti', /ÅÅÅÅ-MM-DD/u],
    [MAIN, 'Inkom', 46_000, '46000', /datumformat/u],
    [MAIN, 'Inkom', new Date('2026-08-31T12:30:00Z'), '2026-08-31T12:30:00.000Z', /utan klockslag/u],
    [MAIN, 'Sökt belopp, kr', new Date('2026-08-31T00:00:00Z'), '2026-08-31', /helt antal kronor/u],
    [MAIN, 'Åtgärder', 'Belysning; Lampor', 'Belysning; Lampor', /^Ska vara ett eller flera av orden Belysning, Siktlinjer/u],
    [MAIN, 'Tillträde för allmänheten', 'Kanske', 'Kanske', /^Ska vara Ja, Nej eller Ej tillämpligt\.$/u],
    [MAIN, 'Nämnd', 'C', 'C', /^Ska vara koden för en av omgångens nämnder \(A, B\), eller nämndens namn\.$/u],
    [MAIN, 'Nämnd', null, '', /^Cellen är tom/u],
    [MAIN, 'Nummer', null, '', /^Cellen är tom/u],
    [MAIN, 'Plats: Latitud', 95, '95', /latitud i WGS 84/u],
    [MAIN, 'Nämndens prioritering', 0, '0', /heltal från 1/u],
    [MAIN, 'Insats', 'a\0b', 'a\0b', /NUL/u],
    [MAIN, 'Insats', '(kod) \\q', '(kod) \\q', /kodad text/u],
    [MAIN, 'Insats', '(lång text 7)', '(lång text 7)', /Långa texter/u],
    [COSTS, 'År', 1899, '1899', /1900 till 2099/u],
    [COSTS, 'Kategori', 'Kaffe', 'Kaffe', /^Ska vara ett av orden Anläggning/u],
    [COSTS, 'Ansökan', 'R-9', 'R-9', /^Ingen ansökan på bladet Ansökningar har det numret\.$/u],
    [COSTS, 'Ansökan', null, '', /^Raden saknar ansökans nummer/u],
  ])('says what is wrong in %s, %s, with %j', async (sheet, header, written, value, message) => {
    workbook.set(sheet, header, 2, written);
    const cell = workbook.cellOf(sheet, header, 2);
    expect(await faults()).toContainEqual({ sheet, cell, value, message: expect.stringMatching(message) });
  });

  it('asks for the rest of a group of which something is filled in', async () => {
    workbook.set(MAIN, 'Kapitalkostnad: Ränta, procent', 2, 2).set(MAIN, 'Komplettering: Begärd', 3, '2026-09-02');
    const missing = { value: '', message: expect.stringMatching(/^Cellen är tom, fast annat om samma sak är ifyllt\./u) };
    expect(await faults()).toEqual([
      { sheet: MAIN, cell: workbook.cellOf(MAIN, 'Kapitalkostnad: Avskrivningstid, år', 2), ...missing },
      { sheet: MAIN, cell: workbook.cellOf(MAIN, 'Kapitalkostnad: Kapitalkostnad första året, kr', 2), ...missing },
      { sheet: MAIN, cell: workbook.cellOf(MAIN, 'Komplettering: Sista dag', 3), ...missing },
    ]);
  });

  it('takes no long text of which a part is wrong', async () => {
    workbook.set(MAIN, 'Insats', 2, '(lång text 1)').set(MAIN, 'Insats', 3, '(lång text 2)');
    const long = workbook.sheet('Långa texter');
    long.rows.push([1, 1, 'a'], [1, 1, 'b'], ['2', '2', 'värld'], [2, 1, 'hej '], ['x', 1, 'c']);
    const { applications, faults: found } = await workbook.read();
    expect(applications.map(({ application }) => application.title)).toEqual(['hej värld']);
    expect(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      `${MAIN}!${workbook.cellOf(MAIN, 'Insats', 2)}`,
      'Långa texter!B3',
      'Långa texter!A6',
    ]);
  });

  it('does not take a percentage for a number, nor a formula that was never reckoned, nor an error', async () => {
    workbook
      .detail(MAIN, 'Kapitalkostnad: Ränta, procent', 2, { value: 0.025, style: { numFmt: '0.0%' } })
      .set(MAIN, 'Kapitalkostnad: Avskrivningstid, år', 2, 20)
      .set(MAIN, 'Kapitalkostnad: Kapitalkostnad första året, kr', 2, 1)
      .detail(MAIN, 'Sökt belopp, kr', 2, { formula: 'A1+1' })
      .set(MAIN, 'Insats', 2, '#N/A');
    expect(await faults()).toEqual([
      { sheet: MAIN, cell: workbook.cellOf(MAIN, 'Insats', 2), value: '#N/A', message: expect.stringMatching(/felet #N\/A/u) },
      {
        sheet: MAIN,
        cell: workbook.cellOf(MAIN, 'Sökt belopp, kr', 2),
        value: '=A1+1',
        message: expect.stringMatching(/sparat värde/u),
      },
      {
        sheet: MAIN,
        cell: workbook.cellOf(MAIN, 'Kapitalkostnad: Ränta, procent', 2),
        value: '0,025',
        message: expect.stringMatching(/procentformat/u),
      },
    ]);
  });

  it('gives every fault at once, by sheet, row and column, and the applications that have none', async () => {
    workbook
      .set(MAIN, 'Sökt belopp, kr', 2, 'mycket')
      .set(MAIN, 'Inkom', 2, 'i går')
      .set(COSTS, 'Belopp, kr', 3, 'lite')
      .set(COSTS, 'Belopp, kr', 2, 'lite');
    const { applications, faults: found, faultCount } = await workbook.read();
    expect(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      `${MAIN}!${workbook.cellOf(MAIN, 'Inkom', 2)}`,
      `${MAIN}!${workbook.cellOf(MAIN, 'Sökt belopp, kr', 2)}`,
      `${COSTS}!E2`,
      `${COSTS}!E3`,
    ]);
    expect(faultCount).toBe(4);
    expect(applications.map(({ application }) => application.reference)).toEqual(['R-2']);
  });

  it('refuses a number that stands twice, and gives neither: nobody knows whose the other rows are', async () => {
    workbook
      .set(MAIN, 'Nummer', 3, 'R-1')
      .set(COSTS, 'Ansökan', 4, 'R-1')
      .set(COSTS, 'Ansökan', 5, 'R-1')
      .set('Underlag', 'Ansökan', 3, 'R-1');
    const { applications, faults: found } = await workbook.read();
    expect(applications).toEqual([]);
    expect(found).toEqual([{ sheet: MAIN, cell: 'A3', value: 'R-1', message: expect.stringMatching(/står redan i filen/u) }]);
  });

  it('refuses sums beyond what a number holds', async () => {
    for (let row = 4; row < 9_100; row++) workbook.sheet(COSTS).rows[row] = ['R-1', 2027, 'Drift', '', 1_000_000_000_000];
    const { faults: found } = await workbook.read({ from: 'own-file' });
    expect(found).toEqual([
      expect.objectContaining({ sheet: COSTS, message: expect.stringMatching(/högst 9 007 199 254 740 991 kronor/u) }),
    ]);
  });

  it('says what is wrong with headers, sheets and cells outside of them', async () => {
    const main = workbook.sheet(MAIN);
    main.rows[0]![main.rows[0]!.indexOf('Insats *')] = 'Rubrik';
    main.rows[0]![main.rows[0]!.indexOf('Medsökande')] = 'Syfte';
    const width = main.rows[0]!.length;
    main.rows[1]![width + 1] = 'hej';
    main.merges = [{ startRow: 2, endRow: 3, startCol: 0, endCol: 0 }];
    workbook.sheets.splice(workbook.sheets.indexOf(workbook.sheet('Bilagor')), 1);
    const found = await faults();
    expect(found.map(({ message }) => message)).toEqual([
      'Rubrikraden saknar ”Insats”. Skriv rubrikerna i rad 1 som i mallen.',
      'Kolumnen är okänd. Ta bort den, eller ge den en rubrik från mallen.',
      'Rubriken står redan på bladet. Varje kolumn får stå en gång.',
      'Kolumnen har ingen rubrik, och värdet läses inte. Ta bort det eller flytta det.',
      'Cellerna A3:A4 är sammanslagna. Dela dem, och skriv värdet i var och en.',
      'Bladet saknas. Hämta mallen på nytt, eller lägg till bladet med dess rubriker.',
    ]);
    expect(found.at(-1)).toMatchObject({ sheet: 'Bilagor', cell: 'A1' });
  });

  it('says both what a renamed column is not, and which one is missing', async () => {
    workbook.sheet(COSTS).rows[0]![0] = 'Nr';
    expect(await faults()).toEqual([
      { sheet: COSTS, cell: 'A1', value: 'Nr', message: expect.stringMatching(/^Kolumnen är okänd/u) },
      { sheet: COSTS, cell: 'A1', value: 'Nr', message: expect.stringMatching(/^Rubrikraden saknar ”Ansökan”/u) },
    ]);
  });

  it('counts beyond ten thousand faults', async () => {
    for (let row = 4; row < 12_004; row++) workbook.sheet(COSTS).rows[row] = ['R-1', 27, 'Drift', '', 1];
    const { faults: found, faultCount } = await workbook.read({ from: 'own-file' });
    expect([found.length, faultCount]).toEqual([10_000, 12_000]);
  });

  it('never shows an object for a value', async () => {
    const main = workbook.sheet(MAIN);
    for (const row of main.rows.slice(1)) for (const column of row.keys()) row[column] = new Date(Number.NaN);
    const found = await faults();
    expect(found.every(({ value }) => typeof value === 'string' && !value.includes('[object'))).toBe(true);
  });
});

describe('a template', () => {
  it('has nothing to import, and the example stands on the help sheet alone', async () => {
    const bytes = await writeApplicationsTemplate(headerOf(smallRound));
    expect(await readApplicationsXlsx(bytes, OPTIONS)).toEqual({ applications: [], faults: [], faultCount: 0 });
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      'Så fyller du i',
      ...['Ansökningar', 'Delplatser', 'Underlag', 'Utgiftsposter', 'Bilagor', 'Sekretess'],
      ...['Tillåtna ord', 'Långa texter'],
    ]);
    const withExample = sheets.filter(({ rows }) => rows.flat().includes('EXEMPEL-1'));
    expect(withExample.map(({ name }) => name)).toEqual(['Så fyller du i']);
  });

  it('has its header frozen, its required columns marked and lists of words', async () => {
    const { sheets } = await readXlsx(await writeApplicationsTemplate(headerOf(smallRound)), { readStyles: true });
    const costs = sheets.find(({ name }) => name === COSTS)!;
    expect(costs.freezePane).toMatchObject({ rows: 1 });
    expect(costs.rows[0]).toEqual([
      'Ansökan *',
      'År *',
      'Kategori *',
      'Beskrivning *',
      'Belopp, kr *',
      'Tillträde för allmänheten',
    ]);
    const list = costs.dataValidations?.find(({ range }) => range.startsWith('C2'));
    expect(list).toMatchObject({ type: 'list', errorStyle: 'warning' });
    expect(list?.formula1).toMatch(/^'Tillåtna ord'!\$[A-Z]\$2:\$[A-Z]\$9$/u);
    expect(costs.cells?.get('3,4')?.style?.numFmt).toBe('#,##0');
  });

  it('that is filled in means what it looks like: empty is not said', async () => {
    const workbook = await opened(await writeApplicationsTemplate(headerOf(smallRound)));
    for (const [header, value] of Object.entries({
      Nummer: 'ny',
      Nämnd: 'A',
      Inkom: new Date('2026-08-31T00:00:00Z'),
      Insats: 'Ljus',
      'Plats: Namn': 'Ågatan',
      'Plats: Latitud': 59.1,
      'Plats: Longitud': 17.5,
      'Sökt belopp, kr': '2,1 mnkr',
      'Tidplan: Start': '2027-03-01',
    }))
      workbook.set(MAIN, header, 2, value);
    const { applications, faults } = await workbook.read();
    expect(faults).toEqual([]);
    expect(applications[0]?.application).toStrictEqual({
      ...{ reference: 'ny', committee: 'A', receivedOn: '2026-08-31', title: 'Ljus' },
      place: { name: 'Ågatan', district: '', lat: 59.1, lon: 17.5, sites: [] },
      ...{
        measures: [],
        problem: '',
        purpose: '',
        evidence: [],
        targetGroup: '',
        equalityAnalysis: '',
        childImpact: '',
        collaboration: '',
      },
      schedule: { start: '2027-03-01' },
      ...{ costItems: [], requestedAmount: 2_100_000, expectedEffect: '', followUp: '', attachments: [], confidentiality: [] },
    });
  });
});

describe('a workbook whose applications have no numbers yet', () => {
  const loose = { references: 'loose', defaults: { committee: 'A', receivedOn: '2026-09-01' } } as const;

  it('ties their parts by whatever stands in the column, and takes committee and day from the portal', async () => {
    const workbook = await givenWorkbook();
    for (const [sheet, header] of [
      [MAIN, 'Nummer'],
      [COSTS, 'Ansökan'],
      ['Underlag', 'Ansökan'],
    ] as const)
      for (const row of workbook.sheet(sheet).rows.keys())
        if (row > 0) {
          const cell = workbook.sheet(sheet).rows[row]![0];
          workbook.set(sheet, header, row + 1, cell === 'R-1' ? null : 'två');
        }
    workbook.set(MAIN, 'Nämnd', 2, null).set(MAIN, 'Inkom', 2, null);
    const { applications, faults } = await workbook.read(loose);
    expect(faults).toEqual([]);
    const [one, two] = smallRound.applications;
    expect(applications.map(({ application }) => application)).toEqual([
      { ...one, reference: '', committee: 'A', receivedOn: '2026-09-01' },
      { ...two, reference: 'två' },
    ]);
  });

  it('lets several be without number as long as no part is', async () => {
    const workbook = await givenWorkbook();
    workbook.set(MAIN, 'Nummer', 2, null).set(MAIN, 'Nummer', 3, null);
    for (const name of [COSTS, 'Underlag']) workbook.sheet(name).rows.splice(1);
    const { applications, faults } = await workbook.read(loose);
    expect([applications.length, faults]).toEqual([2, []]);
    workbook.set(COSTS, 'År', 2, 2027).set(COSTS, 'Kategori', 2, 'Drift').set(COSTS, 'Belopp, kr', 2, 1);
    expect(await workbook.read(loose)).toMatchObject({
      applications: [],
      faults: [
        {
          sheet: COSTS,
          cell: 'A2',
          message: 'Flera ansökningar saknar nummer. Skriv ett nummer på var och en, och samma nummer här.',
        },
      ],
    });
  });
});

describe('a file that is no workbook', () => {
  const read = async (bytes: Uint8Array) => {
    const { applications, faults } = await readApplicationsXlsx(bytes, OPTIONS);
    expect(applications).toEqual([]);
    expect(faults).toHaveLength(1);
    return faults[0]!;
  };
  const small = () => writeApplicationsXlsx(smallRound.applications, headerOf(smallRound));

  it('has one fault that says so', async () => {
    expect(await read(new Uint8Array())).toEqual({ sheet: '', cell: '', value: '', message: 'Filen är tom.' });
    expect((await read(Buffer.from('Nummer;Nämnd\n'))).message).toMatch(/^Filen är ingen Excel-arbetsbok/u);
    expect((await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).message).toMatch(/lösenord.*\.xls/u);
    expect((await read((await small()).subarray(0, 4_000))).message).toMatch(/skadad/u);
    const locked = await writeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], encryption: { password: 'hemligt', spinCount: 1 } });
    expect((await read(locked)).message).toMatch(/lösenord/u);
  });

  it('is refused for what it unpacks to, before it is read', async () => {
    const bomb = await writeXlsx({
      sheets: [{ name: MAIN, rows: Array(4_000).fill(['x'.repeat(30_000)]) }],
      stringMode: 'inline',
    });
    expect(bomb.byteLength).toBeLessThan(2_000_000);
    expect((await read(bomb)).message).toMatch(/för stor när den packas upp/u);
  });

  it('is refused for too many rows, and a lone cell far out costs nothing', async () => {
    const workbook = await givenWorkbook();
    for (let row = 4; row < 5_010; row++) workbook.sheet(COSTS).rows[row] = ['R-1', 2027, 'Drift', '', 1];
    const { faults } = await workbook.read();
    expect(faults).toEqual([
      { sheet: COSTS, cell: 'A5002', value: '', message: 'Bladet har fler än 5\u00a0000 rader. Dela upp filen i flera.' },
    ]);
    const wide = await givenWorkbook();
    wide.sheet(COSTS).rows[4] = Object.assign(Array<CellValue>(16_384).fill(null), { 16_383: 'långt bort' });
    expect((await wide.read()).faults).toEqual([]);
  });

  it('is refused for how many tags it has, more of a stranger than of oneself', async () => {
    const many = await writeXlsx({ sheets: [{ name: MAIN, rows: Array(4_000).fill(Array(50).fill(1)) }] });
    expect((await read(many)).message).toMatch(/för stor när den packas upp/u);
    const { faults } = await readApplicationsXlsx(many, { ...OPTIONS, from: 'own-file' });
    expect(faults[0]).toMatchObject({ sheet: MAIN, cell: 'A1' });
  });

  it('is refused when it has two ends, for programs disagree on which one counts', async () => {
    const [honest, other] = [await small(), await writeXlsx({ sheets: [{ name: MAIN, rows: [['x']] }] })];
    const two = Buffer.concat([honest, other]);
    const commentLength = honest.length - 2;
    two.writeUInt16LE(other.length, commentLength);
    expect((await read(two)).message).toMatch(/skadad/u);
    const pointing = Buffer.from(honest);
    pointing.writeUInt32LE(0xffffffff, honest.length - 10); // to a ZIP64 record, for those who look
    expect((await read(pointing)).message).toMatch(/skadad/u);
  });

  it('never makes the reader throw, whatever stands in its cells', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(MAIN, COSTS, 'Sekretess', 'Långa texter'), fc.nat(4), fc.nat(56), anyCell()), {
          maxLength: 8,
        }),
        async (changes) => {
          const workbook = await givenWorkbook();
          for (const [sheet, row, column, value] of changes) {
            const cells = (workbook.sheet(sheet).rows[row] ??= []);
            while (cells.length <= column) cells.push(null);
            cells[column] = value;
          }
          for (const sheet of workbook.sheets) for (const row of sheet.rows.keys()) sheet.rows[row] ??= [];
          const { applications, faults, faultCount } = await workbook.read();
          expect(faultCount).toBe(faults.length);
          for (const { application } of applications) expect(applicationSchema.safeParse(application).success).toBe(true);
          for (const { sheet, cell, value, message } of faults) {
            expect(workbook.sheets.map(({ name }) => name)).toContain(sheet);
            expect(cell).toMatch(/^[A-Z]+[1-9]\d*$/u);
            expect([typeof value, message.length > 10]).toEqual(['string', true]);
          }
        },
      ),
      { numRuns: 100, seed: 1904 },
    ));

  it('never makes the reader throw, wherever a byte is wrong', async () => {
    const bytes = await small();
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 150)) {
      const broken = Uint8Array.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      expect((await readApplicationsXlsx(broken, OPTIONS)).faults).toBeDefined();
    }
  });
});
