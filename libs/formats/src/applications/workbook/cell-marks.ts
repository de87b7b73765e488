// What a cell says when it does not simply say its value. A workbook that people fill in needs none of it: an empty cell then means
// what it looks like. An export uses it to tell apart what a round's file tells apart.

/** Said of a key that is null, or of a group that is, in its first column. A hyphen typed for it reads the same. */
export const NULL_MARK = '–';
const NULL_MARKS: ReadonlySet<string> = new Set([NULL_MARK, '-']);
/** An empty text or list, where an empty cell would say that the key is absent. */
export const EMPTY_MARK = '(tomt)';
/** An absent key, where all of its group would otherwise look absent. */
export const ABSENT_MARK = '(saknas)';
/** Before a text that a cell cannot hold as it is: `\uXXXX` for a character, `\\` for a backslash. */
const CODED_MARK = '(kod) ';
const LONG_TEXT = /^\(lång text (\d{1,6})\)$/u;

// Control characters but tab and line break, and what XML has no way to write or a spreadsheet may drop.
const UNWRITABLE = /[^\P{Cc}\t\n]|[\uFEFF\uFFFE\uFFFF]/gu;
const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/giu; // Office reads `_x000D_` as the character
const OUTER_SPACE = /^\s|\s$/gu;
const LOOKS_LIKE_MARK = /^(?:\(tomt\)|\(saknas\)|\(kod\)|\(lång text|[–-]$)/iu;
const LOOKS_LIKE_ERROR = /^#[A-Z0-9/_]+[!?]?$/u; // would become an error's cell

export const isNullMark = (text: string): boolean => NULL_MARKS.has(text);

/** The number of the text that stands in pieces on the sheet of long texts, when the cell points there. */
export const longTextNumber = (text: string): number | undefined => {
  const digits = LONG_TEXT.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};
export const longTextMark = (number: number): string => `(lång text ${number})`;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const needsCode = (text: string): boolean =>
  text.search(UNWRITABLE) >= 0 ||
  text.search(LOOKS_ESCAPED) >= 0 ||
  text !== text.trim() ||
  LOOKS_LIKE_MARK.test(text) ||
  LOOKS_LIKE_ERROR.test(text);

/** A text as a cell can hold it and give it back; nearly always as it is. @example codedText('(tomt)') === '(kod) (tomt)' */
export const codedText = (text: string): string => (needsCode(text) ? coded(text) : text);

/** The text coded whether it needs it or not. */
export function coded(text: string): string {
  const backslashed = text.replaceAll('\\', '\\\\');
  return CODED_MARK + backslashed.replace(UNWRITABLE, escaped).replace(LOOKS_ESCAPED, escaped).replace(OUTER_SPACE, escaped);
}

/**
 * What a cell's text says: as it stands without the space around it, or decoded.
 * @returns `undefined` when it begins as a coded text and is none
 */
export function decodedText(cell: string): string | undefined {
  const text = cell.trim();
  if (!isCoded(text)) return text;
  const body = text.slice(CODED_MARK.length);
  if (!/^(?:[^\\]|\\\\|\\u[0-9a-f]{4})*$/iu.test(body)) return undefined;
  return body.replace(/\\(?:\\|u([0-9a-f]{4}))/giu, (_match, hex: string | undefined) =>
    hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export const isCoded = (text: string): boolean => text.startsWith(CODED_MARK);
