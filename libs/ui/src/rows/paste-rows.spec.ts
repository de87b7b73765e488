import { COST_COLUMNS } from '../costs/cost-columns.js';
import { BLANK_COST_ROW, type CostRow } from '../costs/cost-row.js';
import { pasteRows } from './paste-rows.js';

const post = (year: number, description: string): CostRow => ({ ...BLANK_COST_ROW, year, description });
const paste = (text: string, place: Partial<{ rows: readonly CostRow[]; row: number; column: number }> = {}) =>
  pasteRows(text, { rows: [], columns: COST_COLUMNS, blank: BLANK_COST_ROW, row: 0, column: 0, ...place });

describe('rows pasted from a spreadsheet', () => {
  it('are read as years, categories and amounts in Swedish, in new rows', () => {
    const { rows, count, unread, leftOut } = paste(
      '2021\tAnläggning\tBänkar\t1,2 mnkr\r\n2022\tprojektering\tRitning\t180 000 kr\r\n',
    );
    expect(rows).toEqual([
      { year: 2021, category: 'construction', description: 'Bänkar', amount: 1_200_000 },
      { year: 2022, category: 'design', description: 'Ritning', amount: 180_000 },
    ]);
    expect([count, unread, leftOut]).toEqual([2, [], []]);
  });

  it('keep as typed what cannot be read, and name it', () => {
    const { rows, unread } = paste('21\tMöbler\tBänkar\tcirka 2 mnkr');
    expect(rows).toEqual([{ year: '21', category: 'Möbler', description: 'Bänkar', amount: 'cirka 2 mnkr' }]);
    expect(unread).toEqual([
      { row: 0, word: 'År', text: '21' },
      { row: 0, word: 'Kategori', text: 'Möbler' },
      { row: 0, word: 'Belopp, kr', text: 'cirka 2 mnkr' },
    ]);
  });

  it('begin at the cell with the focus, write over what stands there, and leave the rest alone', () => {
    const rows = [post(2021, 'a'), post(2022, 'b')];
    expect(paste('x\t1 tkr\ny\t2 tkr', { rows, row: 1, column: 2 }).rows).toEqual([
      post(2021, 'a'),
      { ...post(2022, 'x'), amount: 1000 },
      { ...BLANK_COST_ROW, description: 'y', amount: 2000 },
    ]);
    expect(paste('500 tkr', { rows, row: 0, column: 3 }).rows[0]).toEqual({ ...post(2021, 'a'), amount: 500_000 });
  });

  it('take a row of headings as the order of the columns and the unit of the amounts', () => {
    const { rows, leftOut, count } = paste(
      'Benämning\tAnsvarig\tKostnad (tkr)\tÅr\nBänkar\tAnna\t1 200\t2021\nLjus\tBo\t2,5 mnkr\t2022\n',
    );
    expect(rows).toEqual([
      { year: 2021, category: null, description: 'Bänkar', amount: 1_200_000 },
      { year: 2022, category: null, description: 'Ljus', amount: 2_500_000 },
    ]);
    expect([leftOut, count]).toEqual([['kolumnen ”Ansvarig”'], 2]);
  });

  it('leave empty rows and sums out, and say so of sums', () => {
    const { rows, leftOut } = paste('2021\tDrift\tStäd\t10 tkr\n\n\t\tSumma\t10 tkr\n');
    expect(rows).toHaveLength(1);
    expect(leftOut).toEqual(['raden med summan']);
    expect(paste('2021\tDrift\tSumma av allt\t10 tkr').rows).toHaveLength(1); // a post that is called so
  });

  it('hold line breaks of a cell where they may stand, and name a column too many', () => {
    const { rows, leftOut } = paste('2021\tDrift\t"Städ\noch snö"\t"10\n000"\textra');
    expect(rows).toEqual([{ year: 2021, category: 'operating', description: 'Städ\noch snö', amount: 10_000 }]);
    expect(leftOut).toEqual(['kolumnen ”extra”']);
  });
});
