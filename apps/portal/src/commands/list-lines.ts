import {
  constraintInWords,
  type DecisionList,
  type DecisionRow,
  formatAmount,
  OUTCOME_WORDS,
  type SelectionConstraint,
  totalsLine,
} from '@tp/domain';

/** A decision list for a person at a terminal: a line for each application, the constraints, and last the totals. */
export function listLines({ decisions, totals }: DecisionList, constraints: readonly SelectionConstraint[]): readonly string[] {
  const cells = decisions.map(cellsOf);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...cells.map((row) => (row[column] ?? '').length)));
  return [
    ...cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')),
    ...constraints.map((constraint) => `Villkor: ${constraintInWords(constraint)}`),
    ...(totals.frameExceededBy === undefined ? [] : [`Ramen överskrids med ${formatAmount(totals.frameExceededBy)}.`]),
    totalsLine(totals),
  ].map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trimEnd()); // nothing that a file says may steer the terminal
}

const cellsOf = ({ reference, committee, outcome, grantedAmount, score, codes, title }: DecisionRow): readonly string[] => [
  reference,
  committee,
  OUTCOME_WORDS[outcome],
  typeof grantedAmount === 'string' ? grantedAmount : formatAmount(grantedAmount),
  [score === null ? '' : `${String(score).replace('.', ',')} p`, ...codes].filter((part) => part !== '').join(' '),
  title,
];
