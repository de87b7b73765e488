import { columns } from './text-columns.js';

describe('text in columns', () => {
  it('has the cells under each other, whatever the rows’ order, and no space at the end', () => {
    const rows = [
      ['SKN-1', 'Belysning', 'ja'],
      ['RK-12', 'Trygg väg', ''],
    ];
    expect(columns(rows)).toEqual(['SKN-1  Belysning  ja', 'RK-12  Trygg väg']);
    expect(columns(rows.toReversed())).toEqual(['RK-12  Trygg väg', 'SKN-1  Belysning  ja']);
    expect(columns([])).toEqual([]);
  });

  it('lets nothing that a file says steer the terminal, nor break its line', () =>
    expect(columns([['\u001b[2JA-1', 'en\ntitel\u009b31m', '\u0007']])).toEqual([' [2JA-1  en titel 31m']));

  it('has as many rows as a large round', () => {
    const lines = columns(Array.from({ length: 200_000 }, (_one, at) => [`A-${at}`, 'x']));
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([200_000, 'A-0       x', 'A-199999  x']);
  });
});
