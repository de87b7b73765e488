import type { DecisionList } from '@tp/domain';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type TableContext, type TableRow, tableRows } from './table-row.js';

const BYTE_ORDER_MARK = '\uFEFF'; // without it Excel reads å, ä and ö wrong
const ROWS_AT_A_TIME = 500;

/**
 * `beslutslista.csv` in pieces of text, to be written as UTF-8: opens right in a Swedish Excel. A text that would be a formula there
 * gets an apostrophe before it. Source: formats/decision-list.md.
 */
export function* writeDecisionListCsv(list: DecisionList, context: TableContext): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + written([[...COLUMNS]]);
  let rows: TableRow[] = [];
  for (const row of tableRows(list, context)) {
    rows.push(row);
    if (rows.length < ROWS_AT_A_TIME) continue;
    yield written(rows);
    rows = [];
  }
  if (rows.length > 0) yield written(rows);
}

const written = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      delimiter: ';',
      record_delimiter: 'windows',
      quoted_match: /[\r\n]/u, // the library minds CRLF alone, but Excel ends a row at a lone line feed too
      escape_formulas: true,
      cast: { number: (value) => String(value).replace('.', ',') },
    },
  );
