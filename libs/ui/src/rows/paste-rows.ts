import { parseAmount } from '@tp/domain';
import { readDraft, refusalOf } from '../drafts/draft-kind.js';
import type { DraftRow, DraftValue } from '../drafts/draft-value.js';
import { cellsOf } from './cells-of.js';
import type { RowColumn } from './row-column.js';

/** A cell that stands as it was written, for it could not be read. Rows are counted from 0. */
export type UnreadCell = Readonly<{ row: number; word: string; text: string }>;
export type Pasted<Row> = Readonly<{
  rows: readonly Row[];
  /** How many rows were written, and from which. */
  count: number;
  from: number;
  unread: readonly UnreadCell[];
  /** What was in the clipboard and has no place here: columns by their headings, and rows of sums. */
  leftOut: readonly string[];
}>;
type PastedColumn = Readonly<{ at: number; column: RowColumn; unit: string }>;
export type PastePlace<Row> = Readonly<{ rows: readonly Row[]; columns: readonly RowColumn[]; blank: Row }> &
  Readonly<{ row: number; column: number }>;

/** A heading may say what its amounts are in. @example `Belopp (tkr)` → tkr */
const UNIT = /\b(tkr|kkr|mkr|mnkr|mdkr)\b/i;
const SUM = /^(?:del)?(?:summa|totalt?|total(?:summa|kostnad))\b/i;
const folded = (text: string): string => text.trim().toLocaleLowerCase('sv').replaceAll(/\s+/g, ' ');
const withoutUnit = (heading: string): string =>
  folded(heading).replace(/[,:]?\s*[([]?\b(?:i )?(?:t|k|m|mn|md)?kr(?:onor)?\b[)\]]?[.:]?$/, '');

/**
 * Writes what a spreadsheet put on the clipboard over the rows, from a cell on, and adds rows where they end. A first row of
 * headings is not written: it tells which column is which, in whatever order, and what its amounts are in.
 */
export function pasteRows<Row extends DraftRow>(
  text: string,
  { rows, columns, blank, row: from, column }: PastePlace<Row>,
): Pasted<Row> {
  const cells = cellsOf(text);
  const headed = headedColumns(cells[0] ?? [], columns);
  const targets: readonly PastedColumn[] = headed ?? columns.slice(column).map((one, at) => ({ at, column: one, unit: '' }));
  const filled = cells.slice(headed ? 1 : 0).filter((line) => line.some((cell) => cell.trim() !== ''));
  const written = filled.filter((line) => !isSum(line, targets));

  const pasted = [...rows];
  const unread: UnreadCell[] = [];
  written.forEach((line, index) => {
    const row = from + index;
    const values = targets.flatMap((target) =>
      target.at < line.length ? [{ target, value: valueOf(line[target.at] ?? '', target) }] : [],
    );
    pasted[row] = {
      ...(pasted[row] ?? blank),
      ...Object.fromEntries(values.map(({ target, value }) => [target.column.key, value])),
    };
    for (const { target, value } of values)
      if (refusalOf(target.column, value) !== null) unread.push({ row, word: target.column.word, text: String(value) });
  });
  return {
    rows: pasted,
    count: written.length,
    from,
    unread,
    leftOut: leftOutOf(cells, targets, filled.length - written.length),
  };
}

/** The columns by the headings of the first row; `null` when it has none. One word alone may be a value: two are headings. */
function headedColumns(first: readonly string[], columns: readonly RowColumn[]): readonly PastedColumn[] | null {
  const found = first.flatMap((heading, at): readonly PastedColumn[] => {
    const column = columns.find(({ word, headings = [] }) => [word, ...headings].some((name) => isHeading(heading, name)));
    return column ? [{ at, column, unit: column.kind === 'amount' ? (UNIT.exec(heading)?.[1] ?? '') : '' }] : [];
  });
  const distinct = found.filter(({ column }, index) => found.findIndex((other) => other.column === column) === index);
  return distinct.length >= 2 || (first.length === 1 && distinct.length === 1) ? distinct : null;
}

const isHeading = (heading: string, name: string): boolean => [folded(heading), withoutUnit(heading)].includes(folded(name));

function valueOf(cell: string, { column, unit }: PastedColumn): DraftValue {
  const text = column.kind === 'words' ? cell : cell.replaceAll(/\s*\n\s*/g, ' ');
  const withUnit = `${text} ${unit}`;
  return readDraft(column, unit !== '' && parseAmount(withUnit).kind === 'amount' ? withUnit : text);
}

/** A row that sums the others would be counted twice. */
function isSum(line: readonly string[], targets: readonly PastedColumn[]): boolean {
  const isWorded = line.some((cell) => SUM.test(cell.trim()));
  const others = targets.filter(({ column }) => column.kind === 'year' || column.kind === 'choice');
  const hasAmount = targets.some(({ column }) => column.kind === 'amount');
  return isWorded && hasAmount && others.every((target) => isUnread(line[target.at] ?? '', target));
}
const isUnread = (cell: string, { column }: PastedColumn): boolean =>
  cell.trim() === '' || refusalOf(column, readDraft(column, cell)) !== null;

function leftOutOf(cells: readonly (readonly string[])[], targets: readonly PastedColumn[], sums: number): readonly string[] {
  const widest = Math.max(...cells.map((line) => line.length));
  const columns = Array.from({ length: widest }, (_, at) => at)
    .filter((at) => targets.every((target) => target.at !== at) && cells.some((line) => (line[at] ?? '').trim() !== ''))
    .map((at) => `kolumnen ”${cells[0]?.[at]?.trim() || `nummer ${at + 1}`}”`);
  return [...columns, ...(sums === 0 ? [] : [sums === 1 ? 'raden med summan' : `${sums} rader med summor`])];
}
