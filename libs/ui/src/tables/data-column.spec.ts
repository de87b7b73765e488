import { chosenAfter, type DataColumn, leadOf, shownColumns, tableCsv } from './data-column.js';

type Row = Readonly<{ number: string; place: string; amount: number }>;
const COLUMNS: readonly DataColumn<Row>[] = [
  { key: 'number', word: 'Nummer', text: ({ number }) => number },
  { key: 'place', word: 'Plats', text: ({ place }) => place },
  { key: 'amount', word: 'Sökt', text: ({ amount }) => amount },
];
const keys = (chosen: readonly string[] | null) => shownColumns(COLUMNS, chosen).map(({ key }) => key);

describe('the columns of a table', () => {
  it('are all unless some are chosen, and the first stands always', () => {
    expect(keys(null)).toEqual(['number', 'place', 'amount']);
    expect(keys(['amount'])).toEqual(['number', 'amount']);
    expect(keys([])).toEqual(['number']);
  });

  it('come and go in their own order; all of them is no choice', () => {
    const without = chosenAfter(COLUMNS, null, 'place');
    expect(without).toEqual(['number', 'amount']);
    expect(chosenAfter(COLUMNS, without, 'amount')).toEqual(['number']);
    expect(chosenAfter(COLUMNS, without, 'place')).toBeNull();
    expect(chosenAfter(COLUMNS, without, 'number')).toEqual(['number', 'amount']);
  });

  it('before the first sum are what its lead spans', () => {
    expect(leadOf(COLUMNS, { amount: '5' })).toBe(2);
    expect(leadOf(COLUMNS, { place: '1', amount: '5' })).toBe(1);
    expect(leadOf(COLUMNS, {})).toBe(3);
    expect(leadOf(shownColumns(COLUMNS, []), { amount: '5' })).toBe(1);
  });

  it('are exported as they are shown, and no text becomes a formula', () =>
    expect(tableCsv(shownColumns(COLUMNS, ['place']), [{ number: '=1+1', place: 'Torget; norra', amount: 1 }])).toBe(
      `\uFEFFNummer;Plats\r\n'=1+1;"Torget; norra"\r\n`,
    ));
});
