import { type IRunOptions, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { visibleText } from '../texts/visible-text.js';
import { INK, STYLE, TABLE_STYLE } from './ledger-styles.js';

/** A run of text, with a visible `□` for what XML cannot hold. */
export const run = (text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun =>
  new TextRun({ ...options, text: visibleText(text) });

/** A column: its head, its width in twips, and whether figures stand in it, to the right. */
export type Column = Readonly<{ head: string; width: number; isFigure?: boolean }>;

const styleOf = ({ isFigure = false }: Column): string => (isFigure ? STYLE.figure : STYLE.cell);

const widthOf = (width: number) => ({ size: width, type: 'dxa' }) as const;
const NO_LINE = { style: 'nil', size: 0, color: 'auto' } as const;

const SUM_LINE = { style: 'single', size: 8, color: INK } as const;

/**
 * A cell of one paragraph in the column's style. `isJoinedBelow`: no line beneath it, and it keeps to the row below; `isSum`: the line of a sum
 * above it, which not every program takes from the style.
 */
export const cell = (
  column: Column,
  runs: readonly TextRun[],
  { isJoinedBelow = false, isSum = false, columnSpan = 1 } = {},
): TableCell =>
  new TableCell({
    children: [new Paragraph({ style: styleOf(column), keepNext: isJoinedBelow, children: [...runs] })],
    width: widthOf(column.width),
    columnSpan,
    borders: { ...(isJoinedBelow ? { bottom: NO_LINE } : {}), ...(isSum ? { top: SUM_LINE } : {}) },
  });

/** A cell over several columns that continues the row above it. */
export const continuation = (width: number, columnSpan: number, paragraphs: readonly Paragraph[]): TableCell =>
  new TableCell({ children: [...paragraphs], width: widthOf(width), columnSpan, borders: { top: NO_LINE } });

const headRow = (columns: readonly Column[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ head, width, isFigure = false }) =>
        new TableCell({
          width: widthOf(width),
          verticalAlign: 'bottom',
          children: [new Paragraph({ style: STYLE.cellHead, alignment: isFigure ? 'right' : 'left', children: [run(head)] })],
        }),
    ),
  });

/** A table in the ledger's style, its head repeated on every page; the last row holds the sums when `hasSums`. */
export const ledgerTable = (columns: readonly Column[], rows: readonly TableRow[], { hasSums = true } = {}): Table =>
  new Table({
    style: TABLE_STYLE,
    layout: 'fixed',
    width: widthOf(columns.reduce((sum, { width }) => sum + width, 0)),
    columnWidths: columns.map(({ width }) => width),
    tableLook: { firstRow: true, lastRow: hasSums, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [headRow(columns), ...rows],
  });

/** A row of one text for each column. */
export const plainRow = (columns: readonly Column[], texts: readonly string[]): TableRow =>
  new TableRow({ cantSplit: true, children: columns.map((column, index) => cell(column, [run(texts[index] ?? '')])) });

/** A row of sums: bold, under a line unless another sum stands above it. */
export const sumRow = (columns: readonly Column[], texts: readonly string[], { isFirst = true } = {}): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => cell(column, [run(texts[index] ?? '', { bold: true })], { isSum: isFirst })),
  });
