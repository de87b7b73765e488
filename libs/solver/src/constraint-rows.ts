import { type ConstrainedCandidate, countsUnder, type SelectionConstraint } from '@tp/domain';
import type { Row } from './program.js';

/** A constraint as a row over the candidates. */
export function rowOf(constraint: SelectionConstraint, candidates: readonly ConstrainedCandidate[]): Row {
  const { quantity, comparison, bound } = constraint;
  const limits = comparison === '>=' ? { least: bound, most: Infinity } : { least: -Infinity, most: bound };
  return rowWith(
    candidates.map((candidate) =>
      countsUnder(constraint, candidate) ? (quantity === 'count' ? 1 : candidate.eligibleAmount) : 0,
    ),
    limits,
  );
}

/** A row of a value for each candidate, where nothing is added by those of 0. */
export function rowWith(values: readonly number[], limits: Pick<Row, 'least' | 'most'>): Row {
  const indices = [...values.keys()].filter((index) => (values[index] ?? 0) > 0);
  return { indices, values: indices.map((index) => values[index] ?? 0), ...limits };
}
