import type { Cell, CellValue, DataValidation, WriteSheet } from 'hucre';
import { rowHeight } from '../../decision-list/row-height.js';
import { cellName } from './raw-cell.js';
import { HEADING, helpOf, KEY, REQUIRED_HEADING, styleOf, widthOf } from './sheet-style.js';
import type { WordLists } from './words-sheet.js';
import { APPLICATIONS, type Column, mustStand, type RowSheet } from './workbook-shape.js';

/** Rows that have their lists of words ready, beyond those that are filled in. */
const ROWS_WITH_LISTS = 1_000;
const TALLEST_ROW = 90; // points, six lines: a screen still shows some applications; the whole text stands in the cell
const KEY_WIDTH = 18;

/** A sheet of applications or of one of their lists. @param rows each as wide as the sheet: null where nothing stands */
export function rowSheet(shape: RowSheet, rows: readonly (readonly CellValue[])[], words: WordLists): WriteSheet {
  const isMain = shape === APPLICATIONS;
  const keyColumn = isMain ? [] : [{ width: KEY_WIDTH, style: KEY }];
  const columns = [
    ...keyColumn,
    ...shape.columns.map((column) => ({ width: widthOf(column), style: isKey(column) ? KEY : styleOf(column) })),
  ];
  const headers = [...(isMain ? [] : [`${shape.keyHeader} *`]), ...shape.columns.map(headerOf)];
  const widths = columns.map(({ width }) => width);
  const lastRow = Math.max(rows.length + 1, ROWS_WITH_LISTS);
  return {
    name: shape.name,
    columns,
    rows: [headers, ...rows.map((row) => [...row])],
    cells: new Map([...headers.keys()].map((at) => [`0,${at}`, headerCell(headers[at])])),
    rowDefs: new Map([
      [0, { height: rowHeight(headers, widths) }],
      ...rows.map((row, at) => [at + 1, { height: Math.min(TALLEST_ROW, rowHeight(row, widths)) }] as const),
    ]),
    dataValidations: shape.columns.flatMap((column) => validations(column, words, lastRow)),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${cellName(Math.max(rows.length, 1), headers.length - 1)}` },
    pageSetup: { paperSize: 'a3', orientation: 'landscape', printTitlesRow: '$1:$1', printTitlesColumn: '$A:$A' },
  };
}

const isKey = ({ field }: Column): boolean => field === 'application.reference';
export const headerOf = (column: Column): string => (mustStand(column) ? `${column.header} *` : column.header);
const headerCell = (header: string | undefined): Partial<Cell> => ({ style: header?.endsWith('*') ? REQUIRED_HEADING : HEADING });

/** The help, shown by the header and by the cells that have a list of words; a word that is not on it only warns: the file's own will do. */
function validations(column: Column, words: WordLists, lastRow: number): readonly DataValidation[] {
  const letters = cellName(0, column.index).slice(0, -1);
  const prompt = {
    showInputMessage: true,
    inputTitle: column.header.slice(0, 32),
    inputMessage: shortened(helpOf(column), 255),
    allowBlank: true,
  };
  const ofHeader: DataValidation = { type: 'custom', formula1: 'TRUE', range: `${letters}1`, ...prompt };
  const range = words.rangeFor(column);
  if (range === undefined) return [ofHeader];
  const ofCells: DataValidation = {
    type: 'list',
    formula1: range,
    range: `${letters}2:${letters}${lastRow}`,
    ...prompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'Okänt ord',
    errorMessage: 'Välj ett ord ur listan.',
  };
  return [ofHeader, ofCells];
}

const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
