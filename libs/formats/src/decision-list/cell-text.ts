const LONGEST_CELL = 32_767; // characters; Excel refuses a file with more in a cell
const CUT = ' … (texten är avkortad)';
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu; // the complement of XML 1.0's `Char`

/**
 * A text as a cell may hold it: characters that XML has no way to write become the replacement character, and what is
 * longer than Excel takes is cut, and says so.
 */
export function cellText(text: string): string {
  const legal = text.toWellFormed().replace(NOT_IN_XML, '\uFFFD').replace(/\r\n?/gu, '\n');
  return legal.length <= LONGEST_CELL ? legal : legal.slice(0, LONGEST_CELL - CUT.length).toWellFormed() + CUT;
}
