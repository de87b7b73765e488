/** Case, width and composition of characters play no part in a search: `Å` is `å`, however it is composed. */
const fold = (text: string): string => text.normalize('NFKC').toUpperCase().toLowerCase();

/** What is searched of a row: its texts, folded once when they are stored. */
export const searchText = (texts: readonly (string | null)[]): string =>
  texts
    .filter((text) => text !== null)
    .map(fold)
    .join('\n');

/** The LIKE patterns of a search: each of its words must stand somewhere, as a whole or a part; none finds everything. */
export const searchPatterns = (search: string): readonly string[] =>
  fold(search)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
