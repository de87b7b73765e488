import type { CellValue } from 'hucre';
import { elementsOf, memberOf } from '../../round/object-reading.js';
import { ABSENT_MARK, coded, codedText, EMPTY_MARK, isCoded, NULL_MARK } from './cell-marks.js';
import type { LongTexts } from './long-texts.js';
import type { Column, Group, Member, RowSheet } from './workbook-shape.js';

export const YES = 'Ja';
export const NO = 'Nej';
/** What null means of public access, and of it alone. Source: round.md, `applications[]`. */
export const NOT_APPLICABLE = 'Ej tillämpligt';
export const SEPARATOR = '; ';
/** The first day that every spreadsheet counts alike: they disagree on whether 1900 had a 29 February. */
const FIRST_COUNTED_DAY = '1900-03-01';
const MOST_DIGITS = 15; // that a spreadsheet keeps
const [SMALLEST, LARGEST] = [1e-300, 1e300];

/** A row's cells, in the columns' order. @param value the application, or the element of its list */
export const cellsOf = ({ members }: RowSheet, value: unknown, texts: LongTexts): CellValue[] =>
  cellsOfMembers(members, value, texts);

const cellsOfMembers = (members: readonly Member[], owner: unknown, texts: LongTexts): CellValue[] =>
  members.flatMap((member) => {
    if (member.kind === 'list') return [];
    const value = memberOf(owner, member.key);
    return member.kind === 'column' ? [cellOf(member, value, texts)] : cellsOfGroup(member, value, texts);
  });

function cellsOfGroup(group: Group, value: unknown, texts: LongTexts): CellValue[] {
  const { columns, members, isOptional } = group;
  if (value === undefined || value === null) return columns.map((_, at) => (value === null && at === 0 ? NULL_MARK : null));
  const cells = cellsOfMembers(members, value, texts);
  const [first, ...rest] = cells;
  if (!isOptional || rest.some((cell) => cell !== null) || (first !== null && first !== NULL_MARK)) return cells;
  // It is there, but its cells would look as if it were absent or null.
  const at = first === null ? 0 : 1;
  return cells.with(at, memberOf(value, columns[at]?.key ?? '') === undefined ? ABSENT_MARK : EMPTY_MARK);
}

/** A value as its cell holds it: what `readCell` makes that value of again. */
export function cellOf(column: Column, value: unknown, texts: LongTexts): CellValue {
  if (value === undefined) return null;
  if (value === null) return column.field === 'application.publicAccess' ? NOT_APPLICABLE : NULL_MARK;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'number') return numberCell(value);
  if (Array.isArray(value)) return listCell(column, elementsOf(value).map(String), texts);
  return textCell(column, String(value), texts);
}

function textCell(column: Column, text: string, texts: LongTexts): CellValue {
  const { words, empty } = column;
  if (words.kind === 'day') return text < FIRST_COUNTED_DAY ? text : new Date(`${text}T00:00:00Z`);
  if (words.choices) return words.choices[text] ?? text;
  if (text === '') return empty === 'text' ? null : EMPTY_MARK;
  return texts.placed(codedText(text));
}

function listCell({ words, empty }: Column, list: readonly string[], texts: LongTexts): CellValue {
  if (list.length === 0) return empty === 'list' ? null : EMPTY_MARK;
  if (words.choices) return list.map((word) => words.choices?.[word] ?? word).join(SEPARATOR);
  const isPlain = list.every((element) => /^\/[^\s,;]+$/u.test(element) && !isCoded(codedText(element)));
  return texts.placed(isPlain ? list.join(SEPARATOR) : coded(JSON.stringify(list)));
}

/** A number, or its digits as a text where a spreadsheet would not keep them all. */
function numberCell(value: number): CellValue {
  const size = Math.abs(value);
  const isKept = value === 0 || (size > SMALLEST && size < LARGEST && Number(value.toPrecision(MOST_DIGITS)) === value);
  return isKept ? value : String(value).replace('.', ',');
}
