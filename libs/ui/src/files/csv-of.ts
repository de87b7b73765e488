export type CsvCell = string | number | null;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const withoutFormula = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = withoutFormula(cell);
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table that opens right in a Swedish Excel: semicolons, CRLF, and the mark by which it knows UTF-8. */
export const csvOf = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(';')}\r\n`).join('')}`;
