const LONGEST_CELL = 32_767; // Excel refuses a file with more in a cell
const CUT = ' … (texten är avkortad)';

/**
 * A text as a cell may hold it: characters that XML has no way to write become the replacement character, and what is
 * longer than Excel takes is cut, and says so.
 */
export function cellText(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these are what XML 1.0 forbids
  const legal = text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('\r\n', '\n');
  return legal.length <= LONGEST_CELL ? legal : legal.slice(0, LONGEST_CELL - CUT.length).toWellFormed() + CUT;
}
