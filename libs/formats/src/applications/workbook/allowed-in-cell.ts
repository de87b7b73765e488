import type { Fault } from '@tp/domain';
import { NO, NOT_APPLICABLE, YES } from './write-cell.js';
import type { Column } from './workbook-shape.js';

const HINTS: Readonly<Record<string, string>> = {
  amount: 'Skriv till exempel 2100000, 2 100 000 kr, 500 tkr eller 2,1 mnkr.',
  day: 'En datumcell går också bra.',
};

/** What a column's cells may say, in the workbook's own words. */
export function allowedIn({ words, isOptional, allowed }: Column): string {
  const { kind, choices } = words;
  if (choices) {
    const listed = Object.values(choices).join(', ');
    return kind === 'list'
      ? `Ska vara ett eller flera av orden ${listed}, med semikolon emellan.`
      : `Ska vara ett av orden ${listed}.`;
  }
  if (kind === 'boolean') return isOptional ? `Ska vara ${YES}, ${NO} eller ${NOT_APPLICABLE}.` : `Ska vara ${YES} eller ${NO}.`;
  if (kind === 'list')
    return 'Ska vara rubriker på kolumner på bladet Ansökningar, eller namn på andra blad, med semikolon emellan.';
  return HINTS[kind] === undefined ? allowed : `${allowed} ${HINTS[kind]}`;
}

/** What is wrong with a cell that was read, and that the schema refused. */
export function sentenceOf(column: Column, { value }: Pick<Fault, 'value'>): string {
  if (value !== undefined) return allowedIn(column);
  return column.isOfOptionalGroup
    ? `Cellen är tom, fast annat om samma sak är ifyllt. ${allowedIn(column)}`
    : `Cellen är tom och ska fyllas i. ${allowedIn(column)}`;
}
