import { BYTE_ORDER_MARK, swedishCsv } from '../csv/swedish-csv.js';
import type { WrittenList } from './decision-list-extract.js';
import { COLUMNS, type TableContext, type TableRow, tableRows } from './table-row.js';

const ROWS_AT_A_TIME = 500;

/**
 * `beslutslista.csv` in pieces of text, to be written as UTF-8: opens right in a Swedish Excel. A text that would be a formula there
 * gets an apostrophe before it. Source: formats/decision-list.md.
 */
export function* writeDecisionListCsv(list: WrittenList, context: TableContext): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + swedishCsv([[...COLUMNS]]);
  let rows: TableRow[] = [];
  for (const row of tableRows(list, context)) {
    rows.push(row);
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield swedishCsv(rows);
    rows = [];
  }
  if (rows.length > 0) yield swedishCsv(rows);
}
