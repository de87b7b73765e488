import type { CellStyle, FontStyle } from 'hucre';
import { allowedIn } from './allowed-in-cell.js';
import type { Column } from './workbook-shape.js';

export const FONT: FontStyle = { name: 'Calibri', size: 11 };
const BOLD: FontStyle = { ...FONT, bold: true };
const TOP = { vertical: 'top' } as const;
const HAIRLINE = { style: 'thin', color: { rgb: 'BFC7CE' } } as const;
const BORDER = { bottom: HAIRLINE, right: HAIRLINE } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

/** Format @: a text that begins with =, +, - or @ stays one, and a number typed is not rewritten. */
export const WRAPPED: CellStyle = { numFmt: '@', font: FONT, alignment: { ...TOP, wrapText: true }, border: BORDER };
export const KEY: CellStyle = { ...WRAPPED, font: BOLD };
export const TITLE: CellStyle = { numFmt: '@', font: { ...FONT, size: 16, bold: true } };
export const HEADING: CellStyle = {
  numFmt: '@',
  font: BOLD,
  alignment: { ...TOP, wrapText: true },
  border: BORDER,
  fill: fill('E4EAEE'),
};
/** Of a column that must be filled in; it says so with its asterisk as well, for colour never speaks alone. */
export const REQUIRED_HEADING: CellStyle = { ...HEADING, fill: fill('CFE0EC') };
export const PLAIN: CellStyle = { numFmt: '@', font: FONT, alignment: { ...TOP, wrapText: true } };
export const EXAMPLE: CellStyle = { ...WRAPPED, font: { ...FONT, italic: true, color: { rgb: '4A5560' } }, fill: fill('F6F3E8') };

const RIGHT: CellStyle = { font: FONT, alignment: { ...TOP, horizontal: 'right', indent: 1 }, border: BORDER };
const STYLES = {
  amount: { ...RIGHT, numFmt: '#,##0' },
  day: { ...RIGHT, numFmt: 'yyyy-mm-dd' },
  number: { ...RIGHT, numFmt: '0' },
  year: { ...RIGHT, numFmt: '0' },
  decimal: RIGHT, // no format of its own: every decimal is shown
} as const satisfies Record<string, CellStyle>;
const WIDTHS = {
  text: 30,
  amount: 16,
  day: 13,
  number: 13,
  year: 10,
  decimal: 13,
  boolean: 15,
  choice: 26,
  list: 30,
  object: 20,
} as const;
/** The texts that run long; the rest are names and numbers. */
const LONG_TEXTS = new Set([
  'problem',
  'purpose',
  'targetGroup',
  'equalityAnalysis',
  'childImpact',
  'collaboration',
  'landControl',
  'expectedEffect',
  'followUp',
  'description',
]);

export const styleOf = ({ words: { kind } }: Column): CellStyle =>
  kind in STYLES ? STYLES[kind as keyof typeof STYLES] : WRAPPED;
export const widthOf = ({ key, words: { kind } }: Column): number => (LONG_TEXTS.has(key) ? 60 : WIDTHS[kind]);

/** What is said of a column where it is filled in. @example 'Dagen då ansökan kom in. Ska vara ett datum …' */
export function helpOf(column: Column): string {
  const { the, kind } = column.words;
  if (column.field === 'application.committee') return 'Koden eller namnet för en av omgångens nämnder.';
  return `${the.charAt(0).toLocaleUpperCase('sv')}${the.slice(1)}. ${kind === 'text' ? 'Fri text.' : allowedIn(column)}`;
}
