const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
/** What separates words on a line, hard spaces apart: those were meant. */
const BLANKS = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/** A text on one line, for a table's cell or a heading: line breaks and repeated blanks become one space. */
export const oneLine = (text: string): string => text.replace(BLANKS, ' ').trim();

/** A text's paragraphs, each on one line, the empty ones left out. @example 'a\n\nb' → ['a', 'b'] */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(LINE_BREAK)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '');
