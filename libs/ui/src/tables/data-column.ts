import { csvOf, type CsvCell } from '../files/csv-of.js';

/** A column of a `tp-data-table`. The first stands always, and names the row. */
export type DataColumn<Row> = Readonly<{
  key: string;
  word: string;
  /** What stands in the cell when the column has no template (`tpCell`), and in the file that is exported. */
  text: (row: Row) => CsvCell;
  /** Figures stand to the right, under one another. */
  isFigure?: boolean;
  isSortable?: boolean;
  hint?: string;
}>;

export type TableSort = Readonly<{ column: string; direction: 'ascending' | 'descending' }>;

/** The columns that are shown: the first, and of the others those that are chosen; `null` is all. */
export const shownColumns = <Row>(
  columns: readonly DataColumn<Row>[],
  chosen: readonly string[] | null,
): readonly DataColumn<Row>[] => columns.filter(({ key }, index) => index === 0 || chosen === null || chosen.includes(key));

/** What is chosen after one of the columns is put there or taken away; `null` again when all are there. */
export function chosenAfter<Row>(
  columns: readonly DataColumn<Row>[],
  chosen: readonly string[] | null,
  pressed: string,
): readonly string[] | null {
  const shown = new Set(shownColumns(columns, chosen).map(({ key }) => key));
  if (shown.has(pressed)) shown.delete(pressed);
  else shown.add(pressed);
  const after = columns.map(({ key }) => key).filter((key, index) => index === 0 || shown.has(key));
  return after.length === columns.length ? null : after;
}

/** Which columns the sums' lead spans: all before the first that is summed. */
export function leadOf<Row>(columns: readonly DataColumn<Row>[], sums: Readonly<Record<string, string>>): number {
  const first = columns.findIndex(({ key }, index) => index > 0 && sums[key] !== undefined);
  return first === -1 ? columns.length : first;
}

/** Just what is shown, as a file for a spreadsheet. */
export const tableCsv = <Row>(columns: readonly DataColumn<Row>[], rows: readonly Row[]): string =>
  csvOf([columns.map(({ word }) => word), ...rows.map((row) => columns.map(({ text }) => text(row)))]);
