import type { DraftField } from '../drafts/draft-kind.js';

/** A column of rows that are edited. `headings` are other words that a pasted table may have above it. */
export type RowColumn = DraftField & Readonly<{ key: string; word: string; headings?: readonly string[] }>;
/** What is wrong with a value by the rules of whoever owns the rows; one whose field is no column stands at the row's first. */
export type RowFault = Readonly<{ row: number; field: string; text: string }>;
/** A row in the forms that sentences need. @example one 'utgiftspost', the 'utgiftsposten', many 'utgiftsposter' */
export type RowWords = Readonly<{ one: string; the: string; many: string }>;
/** A change that is finished, unlike each letter of it. Rows are counted from 0. */
export type RowChange =
  | Readonly<{ kind: 'cell'; row: number; field: string }>
  | Readonly<{ kind: 'added' | 'removed' | 'restored'; row: number }>
  | Readonly<{ kind: 'moved'; from: number; to: number }>
  | Readonly<{ kind: 'pasted'; row: number; count: number }>;
