import { formatAmount } from '../money/format-amount.js';
import type { ConstraintDimension, SelectionConstraint } from '../selection/constraint.js';
import { lowerFirst, numberInWords, someInWords } from './swedish-prose.js';

const MOST_NAMED = 5;

const OF_WHAT: Readonly<Record<ConstraintDimension, (name: string) => string>> = {
  committee: (name) => `från ${name}`,
  measure: (name) => `med insatsen ${lowerFirst(name)}`,
  district: (name) => `i ${name}`,
};

/** A constraint as a clause. @example 'minst två ansökningar från Trafiknämnden beviljas' */
export function constraintInWords({ dimension, name, quantity, comparison, bound }: SelectionConstraint): string {
  const limit = comparison === '>=' ? 'minst' : 'högst';
  const ofWhat = OF_WHAT[dimension](name);
  if (quantity === 'amount') return `${limit} ${formatAmount(bound)} beviljas till ansökningar ${ofWhat}`;
  if (bound === 0 && comparison === '<=') return `ingen ansökan ${ofWhat} beviljas`;
  return `${limit} ${numberInWords(bound)} ${bound === 1 ? 'ansökan' : 'ansökningar'} ${ofWhat} beviljas`;
}

/** Beyond some, only how many. @example 'villkoren att minst en ansökan från Trafiknämnden beviljas och högst 2 mnkr beviljas till ansökningar i Husby' */
export const constraintsInWords = (constraints: readonly SelectionConstraint[]): string =>
  `${constraints.length === 1 ? 'villkoret' : 'villkoren'} att ${someInWords(constraints.map(constraintInWords), MOST_NAMED)}`;
