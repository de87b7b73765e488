/**
 * The cells of what a spreadsheet puts on the clipboard as plain text: tabs between cells, lines between rows, and quotes round a
 * cell that holds a tab, a line break or a quote of its own. A quote inside a cell that does not begin with one is a quote.
 * @example cellsOf('2021\t"två\nrader"\n') → [['2021', 'två\nrader']]
 */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  // A cell, quoted or plain, and what ends it; the last has nothing after it.
  for (const [, quoted, plain = '', end = ''] of text.matchAll(
    /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"').replaceAll(/\r\n?/g, '\n'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.join('') === '' && last.length < 2) rows.pop(); // a spreadsheet ends its last row too
  return rows;
}
