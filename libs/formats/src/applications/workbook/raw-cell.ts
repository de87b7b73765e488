import type { Cell, CellValue, Sheet } from 'hucre';

/** A cell as the spreadsheet says it. */
export type RawCell = Readonly<{ value: CellValue; detail: Cell | undefined }>;

export const cellAt = (sheet: Sheet, row: number, column: number): RawCell => ({
  value: sheet.rows[row]?.[column] ?? null,
  detail: sheet.cells?.get(`${row},${column}`),
});

/** Whether a value looks like nothing: a cell with nothing but space looks empty, and is. */
export const isBlank = (value: CellValue): boolean => value === null || (typeof value === 'string' && value.trim() === '');

export const isEmpty = ({ value, detail }: RawCell): boolean => isBlank(value) && detail?.formula === undefined;

/** What a person sees in the cell, near enough to find it by. */
export function shownText({ value, detail }: RawCell): string {
  if (value === null) return detail?.formula === undefined ? '' : `=${detail.formula}`;
  if (value instanceof Date) return isNoDate(value) ? 'ogiltigt datum' : value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'boolean') return value ? 'SANT' : 'FALSKT';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

/** A number in a date's format may be beyond all dates. */
export const isNoDate = (date: Date): boolean => Number.isNaN(date.getTime());

/** The day of a date's cell; `undefined` when it says a time of day as well. */
export const dayOf = (date: Date): string | undefined => {
  const [day, time] = date.toISOString().split('T');
  return time === '00:00:00.000Z' ? day : undefined;
};

/** @example cellName(4, 27) === 'AB5' */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
