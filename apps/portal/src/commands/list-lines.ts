import {
  constraintInWords,
  type DecisionList,
  type DecisionRow,
  formatAmount,
  OUTCOME_WORDS,
  type SelectionConstraint,
  totalsLine,
} from '@tp/domain';
import { columns, plainLine } from './text-columns.js';

/** A decision list for a person at a terminal: a line for each application, the constraints, and last the totals. */
export function listLines({ decisions, totals }: DecisionList, constraints: readonly SelectionConstraint[]): readonly string[] {
  return [
    ...columns(decisions.map(cellsOf)),
    ...constraints.map((constraint) => plainLine(`Villkor: ${constraintInWords(constraint)}`)),
    ...(totals.frameExceededBy === undefined ? [] : [`Ramen överskrids med ${formatAmount(totals.frameExceededBy)}.`]),
    totalsLine(totals),
  ];
}

const cellsOf = ({ reference, committee, outcome, grantedAmount, score, codes, title }: DecisionRow): readonly string[] => [
  reference,
  committee,
  OUTCOME_WORDS[outcome],
  typeof grantedAmount === 'string' ? grantedAmount : formatAmount(grantedAmount),
  [score === null ? '' : `${String(score).replace('.', ',')} p`, ...codes].filter((part) => part !== '').join(' '),
  title,
];
