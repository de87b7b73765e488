import { type DraftField, type DraftRow, draftRows, type DraftValue, wellFormedPointer } from '@tp/domain';
import { fieldLabel } from '../../reviewer/application/public.js';

/** A secrecy mark of a draft. `fields`: JSON pointers into the application, as in the round file. */
export type SecrecyMark = Readonly<{ concerns: string; legalBasis: string; fields: readonly string[] }>;
/** A mark that has to do with a field. `isWhole`: it covers all of the field, by the field's own pointer when `isOwn`; else a part of it. */
export type FieldMark = Readonly<{ index: number; mark: SecrecyMark; pointer: string; isWhole: boolean; isOwn: boolean }>;

export const pointerOf = (field: DraftField): string => `/${field}`;

/** What a pointer names, as the rest of the portal calls it. @example `/costItems/0/amount` → `Utgiftspost 1: Belopp` */
export const pointerName = (pointer: string): string => (pointer === '' ? 'Hela ansökan' : fieldLabel(pointer));

export function marksOf(value: DraftValue): readonly SecrecyMark[] {
  return draftRows(value).map(({ concerns, legalBasis, fields }) => ({
    concerns: textOf(concerns),
    legalBasis: textOf(legalBasis),
    fields: Array.isArray(fields) ? fields.map(wellFormedPointer) : [],
  }));
}

const textOf = (cell: DraftRow[string] | undefined): string => (typeof cell === 'string' ? cell : '');

export const rowsOfMarks = (marks: readonly SecrecyMark[]): readonly DraftRow[] =>
  marks.map(({ concerns, legalBasis, fields }) => ({ concerns, legalBasis, fields: [...fields] }));

/** The marks that cover a field, or something in it, in the marks' order. */
export function marksOn(marks: readonly SecrecyMark[], field: DraftField): readonly FieldMark[] {
  const own = pointerOf(field);
  return marks.flatMap((mark, index) =>
    mark.fields.flatMap((pointer): readonly FieldMark[] => {
      const isWhole = own === pointer || own.startsWith(`${pointer}/`);
      return isWhole || pointer.startsWith(`${own}/`) ? [{ index, mark, pointer, isWhole, isOwn: own === pointer }] : [];
    }),
  );
}

/** The marks with one more; one that says the same already covers its fields too. */
export function withMark(marks: readonly SecrecyMark[], added: SecrecyMark): readonly SecrecyMark[] {
  const same = marks.findIndex(({ concerns, legalBasis }) => concerns === added.concerns && legalBasis === added.legalBasis);
  return same === -1 ? [...marks, added] : withFields(marks, same, added.fields);
}

/** The marks, where one covers these fields too. */
export const withFields = (marks: readonly SecrecyMark[], at: number, fields: readonly string[]): readonly SecrecyMark[] =>
  marks.map((mark, index) => (index === at ? { ...mark, fields: [...new Set([...mark.fields, ...fields])] } : mark));

/** The marks, where one covers these fields no longer; it is gone when it covered nothing else. */
export const withoutFields = (marks: readonly SecrecyMark[], at: number, fields: readonly string[]): readonly SecrecyMark[] =>
  marks
    .map((mark, index) => (index === at ? { ...mark, fields: mark.fields.filter((one) => !fields.includes(one)) } : mark))
    .filter((mark, index) => index !== at || mark.fields.length > 0);
