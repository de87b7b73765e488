import { BYTE_ORDER_MARK, swedishCsv } from '../csv/swedish-csv.js';

/** A row of the list of applications in words; an amount is a text where secrecy covers it. */
export type ApplicationListRow = Readonly<{
  reference: string;
  title: string;
  committee: string;
  place: string;
  receivedOn: string;
  requestedAmount: number | string;
  /** Points that the rules suggest; `null` until they have been asked. */
  suggestedPoints: number | null;
  findings: readonly string[];
  state: string;
  supplement: string;
}>;

const POINTS = 'Förprövning, poäng';
const COLUMNS = ['Nummer', 'Insats', 'Nämnd', 'Plats', 'Inkom', 'Sökt, kr', POINTS, 'Iakttagelser', 'Läge', 'Komplettering'];
const ROWS_AT_A_TIME = 500;

/**
 * `ansokningar.csv` in pieces of text, to be written as UTF-8: opens right in a Swedish Excel.
 * @param options.hasPoints whether there is a column of suggested points; who may not read them gets none
 */
export function* writeApplicationListCsv(
  rows: Iterable<ApplicationListRow>,
  { hasPoints }: Readonly<{ hasPoints: boolean }>,
): Generator<string, void, undefined> {
  const shown = <T>(cells: T[]): T[] => cells.filter((_, index) => hasPoints || COLUMNS[index] !== POINTS);
  yield BYTE_ORDER_MARK + swedishCsv([shown(COLUMNS)]);
  let chunk: (string | number | null)[][] = [];
  for (const row of rows) {
    chunk.push(shown(cellsOf(row)));
    if (chunk.length < ROWS_AT_A_TIME) continue;
    yield swedishCsv(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield swedishCsv(chunk);
}

const cellsOf = (row: ApplicationListRow): (string | number | null)[] => [
  ...[row.reference, row.title, row.committee, row.place, row.receivedOn, row.requestedAmount, row.suggestedPoints],
  ...[row.findings.join(', '), row.state, row.supplement],
];
