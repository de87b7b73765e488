import { readXlsx } from 'hucre';
import { kronor } from '@tp/domain';
import { exampleList, examplePrinciples, exampleRound } from './example.test-support.js';
import { writeDecisionListXlsx } from './write-decision-list-xlsx.js';

const FORMULAS = { '=1+1': 'TI-2021-001', '+46 8': 'TI-2021-002', '-5': 'TI-2021-003', '@SUM(A1)': 'TI-2021-005' };

async function written(...[changes, roundChanges]: Parameters<typeof exampleList>) {
  const { list, context } = exampleList(changes, roundChanges);
  const bytes = await writeDecisionListXlsx(list, context);
  const { sheets, properties } = await readXlsx(bytes, { readStyles: true });
  const [sheet, about] = sheets;
  if (!sheet || !about) throw new Error('The workbook has two sheets');
  return { bytes, sheet, about, properties };
}

describe('beslutslista.xlsx', () => {
  it('has the columns of the format and a row for each decision', async () => {
    const { sheet } = await written();
    expect(sheet.rows[0]).toEqual([
      'Nummer',
      'Nämnd',
      'Insats',
      'Sökt, kr',
      'Beviljas, kr',
      'Poäng',
      'Utfall',
      'Koder',
      'Motivering',
    ]);
    expect(sheet.rows.slice(1, 63).map(([reference]) => reference)).toEqual(
      exampleList().list.decisions.map(({ reference }) => reference),
    );
    expect(sheet.rows[2]?.slice(3, 8)).toEqual([1_850_000, 1_400_000, 37, 'Beviljas delvis', 'D-DRIFT']);
  });
  it('sums by formulas that follow the filter, with what they come to', async () => {
    const { sheet } = await written();
    expect([sheet.cells?.get('64,3'), sheet.cells?.get('64,4')]).toMatchObject([
      { formula: 'SUBTOTAL(109,D2:D63)', formulaResult: 107_550_000 },
      { formula: 'SUBTOTAL(109,E2:E63)', formulaResult: 63_400_000 },
    ]);
  });
  it('freezes the header and filters the rows without the sum', async () => {
    const { sheet } = await written();
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.autoFilter?.range).toBe('A1:I63');
  });
  it('makes no formula of a text, and keeps it when someone edits the cell', async () => {
    const changes = Object.fromEntries(Object.entries(FORMULAS).map(([title, reference]) => [reference, { title }]));
    const { sheet } = await written(changes);
    for (const title of Object.keys(FORMULAS)) {
      const at = sheet.rows.findIndex((row) => row[2] === title);
      expect(at).toBeGreaterThan(0);
      expect(sheet.cells?.get(`${at},2`)?.formula).toBeUndefined();
      expect(sheet.cells?.get(`${at},2`)?.style?.numFmt).toBe('@');
    }
  });
  it('says what is made up, without touching header and filter', async () => {
    const { about, properties } = await written();
    expect(about.rows[0]).toEqual(['Syntetisk', expect.stringMatching(/^Syntetiska ansökningar för övning/u)]);
    expect(properties?.description).toMatch(/^Syntetiska ansökningar/u);
    const real = await written({}, { synthetic: null, notice: null });
    expect(real.about.rows.flat()).not.toContain('Syntetisk');
  });
  it('says that the principles are reconstructed, and by how much a frame is exceeded', async () => {
    const { round } = exampleRound();
    const { about } = await written({}, { principles: examplePrinciples(), round: { ...round, frame: kronor(60_000_000) } });
    expect(about.rows).toContainEqual(['Principernas status', expect.stringMatching(/^Rekonstruktion/u)]);
    expect(about.rows).toContainEqual(['Ram', '60 mnkr, överskriden med 3,4 mnkr']);
  });
  it('is high enough in every row for its texts', async () => {
    const { sheet } = await written();
    expect(sheet.rowDefs?.get(1)?.height).toBeGreaterThanOrEqual(4 * 15); // a motivation of some 310 characters, 90 a line
  });
  it('says so also when the round has no notice', async () => {
    const { about } = await written({}, { synthetic: true, notice: '' });
    expect(about.rows[0]).toEqual(['Syntetisk', 'Uppgifterna är påhittade.']);
  });
  it('holds a text that XML has no way to write, and one longer than a cell', async () => {
    const { sheet } = await written({
      'TI-2021-001': { title: 'a\u0001b\uFFFFc <&>"' },
      'TI-2021-002': { title: 'å'.repeat(40_000) },
    });
    expect(sheet.rows[1]?.[2]).toBe('a\uFFFDb\uFFFDc <&>"');
    expect(String(sheet.rows[2]?.[2])).toHaveLength(32_767);
    expect(sheet.rows[2]?.[2]).toMatch(/… \(texten är avkortad\)$/u);
  });
  it('masks what is covered and leaves it out of the sums', async () => {
    const confidentiality = [{ concerns: 'beloppet', legalBasis: 'OSL 18 kap. 8 §', fields: ['/requestedAmount'] }];
    const { sheet } = await written({ 'TI-2021-001': { confidentiality } });
    expect(sheet.rows[1]?.slice(3, 5)).toEqual(['[Sekretess, OSL 18 kap. 8 §]', '[Sekretess, OSL 18 kap. 8 §]']);
    expect(sheet.cells?.get('64,3')?.formulaResult).toBe(105_450_000);
  });
  it('is the same to the byte for the same list', async () => expect((await written()).bytes).toEqual((await written()).bytes));
  it('is a workbook also without decisions', async () => {
    const { list, context } = exampleList();
    const { sheets } = await readXlsx(await writeDecisionListXlsx({ ...list, decisions: [] }, { ...context, decisions: [] }));
    expect(sheets[0]?.rows[0]?.[0]).toBe('Nummer');
  });
});
