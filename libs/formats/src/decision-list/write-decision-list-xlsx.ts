import { kronor } from '@tp/domain';
import { type Cell, type CellStyle, type CellValue, type FontStyle, type WriteSheet, writeXlsx } from 'hucre';
import { aboutSheet } from './about-sheet.js';
import { cellText } from './cell-text.js';
import type { WrittenList } from './decision-list-extract.js';
import { rowHeight } from './row-height.js';
import { COLUMNS, type TableContext, type TableRow, tableRows } from './table-row.js';

const FONT: FontStyle = { name: 'Calibri', size: 11 };
const BOLD: FontStyle = { ...FONT, bold: true }; // a font without name falls back to another
// Format @: a text that begins with =, +, - or @ stays one, also when someone edits the cell.
const TEXT: CellStyle = { numFmt: '@', alignment: { vertical: 'top' } };
const WRAPPED: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
const AMOUNT: CellStyle = { numFmt: '#,##0', alignment: { vertical: 'top', horizontal: 'right' } };
// No format of its own: '0.##' would leave 43 with a lonely decimal comma.
const POINTS: CellStyle = { alignment: { vertical: 'top', horizontal: 'right' } };
const AFTER_FIGURES: CellStyle = { numFmt: '@', alignment: { vertical: 'top', horizontal: 'left', indent: 1 } };
const SUM_LABEL: CellStyle = { numFmt: '@', font: BOLD };
const HEADER: CellStyle = {
  numFmt: '@',
  font: BOLD,
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'thin' } },
};
const WIDTHS = [15, 30, 40, 14, 14, 8, 17, 20, 90] as const;
const STYLES = [TEXT, WRAPPED, WRAPPED, AMOUNT, AMOUNT, POINTS, AFTER_FIGURES, WRAPPED, WRAPPED] as const;
const AMOUNT_COLUMNS = [
  { at: 3, letter: 'D' },
  { at: 4, letter: 'E' },
] as const;
const SHEET_NAME = 'Beslutslista';

/**
 * `beslutslista.xlsx`: header row, a row for each decision, an empty one, and the sums as formulas that follow the filter. A second
 * sheet says what the list is, and that it is made up when it is. The same list gives the same bytes.
 * Source: formats/decision-list.md.
 */
export async function writeDecisionListXlsx(list: WrittenList, context: TableContext): Promise<Uint8Array> {
  const rows = [...tableRows(list, context)];
  const title = cellText(list.round.title);
  return writeXlsx({
    sheets: [decisionSheet(rows, context), aboutSheet(list, context)],
    defaultFont: FONT,
    properties: {
      title,
      creator: cellText(context.municipality.reviewBody),
      ...(context.synthetic === true && { description: cellText(context.notice ?? '') || 'Syntetiska uppgifter' }),
      // The clock must not reach the file: the round's own budget year stands for it.
      created: new Date(Date.UTC(list.round.budgetYear, 0, 1)),
      modified: new Date(Date.UTC(list.round.budgetYear, 0, 1)),
    },
  });
}

function decisionSheet(rows: readonly TableRow[], { synthetic }: TableContext): WriteSheet {
  const lastRow = rows.length + 1;
  const sumRow = rows.length + 2; // from 0: the header, the rows, one empty; the empty row keeps the sum out of the filter
  const cells = new Map<string, Partial<Cell>>();
  COLUMNS.forEach((_column, at) => cells.set(`0,${at}`, { style: HEADER }));
  cells.set(`${sumRow},0`, { style: SUM_LABEL });
  for (const { at, letter } of AMOUNT_COLUMNS) {
    const range = `${letter}2:${letter}${Math.max(lastRow, 2)}`;
    cells.set(`${sumRow},${at}`, {
      formula: `SUBTOTAL(109,${range})`,
      formulaResult: sumOf(rows, at),
      style: { ...AMOUNT, font: BOLD },
    });
  }
  const values: CellValue[][] = [
    [...COLUMNS],
    ...rows.map((row) => row.map((value) => (typeof value === 'string' ? cellText(value) : value))),
  ];
  return {
    name: SHEET_NAME,
    columns: WIDTHS.map((width, at) => ({ width, ...(STYLES[at] && { style: STYLES[at] }) })),
    rows: [...values, [], ['Summa av visade rader']],
    cells,
    // Given, for not every program measures wrapped texts when it opens a file.
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: rowHeight(row, WIDTHS) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:I${lastRow}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
    ...(synthetic === true && { headerFooter: { oddFooter: '&LSyntetiska uppgifter, se bladet Om listan&RSida &P (&N)' } }),
  };
}

const sumOf = (rows: readonly TableRow[], at: 3 | 4): number =>
  rows.reduce((sum, row) => {
    const amount = row[at];
    return typeof amount === 'number' ? kronor(sum + amount) : sum;
  }, 0);
