import { type Assessable, type AssessedApplication } from '../assessments/assess-applications.js';
import { type AssessedOutcome, outcomeOf } from '../assessments/outcome.js';
import { pointsOf, weightsOf } from '../assessments/points-of.js';
import type { Rational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';

/** What an application would be by other weights and another threshold; `points` is `null` while it has no review. */
export type OutcomeIf<A extends Assessable> = Readonly<{ application: A; points: Rational | null; outcome: AssessedOutcome }>;

/** The principles with other weights, in the order of their criteria, and another threshold. A weight that is missing stays. */
export const principlesWith = <P extends Pick<Principles, 'criteria' | 'threshold'>>(
  principles: P,
  { weights, threshold }: Readonly<{ weights: readonly number[]; threshold: number }>,
): P => ({
  ...principles,
  threshold,
  criteria: principles.criteria.map((criterion, at) => ({ ...criterion, weight: weights[at] ?? criterion.weight })),
});

/**
 * The outcomes of what is assessed already, by principles that differ from those it was assessed by in weights and threshold alone:
 * the reviews are not gone through again, so that it can be asked while a slider moves.
 */
export function outcomesIf<A extends Assessable>(
  assessed: readonly AssessedApplication<A>[],
  principles: Pick<Principles, 'criteria' | 'threshold'>,
): readonly OutcomeIf<A>[] {
  const weights = weightsOf(principles);
  return assessed.map(({ application, assessment }) => {
    if (assessment.kind === 'not-reviewed') return { application, points: null, outcome: outcomeOf(assessment, principles) };
    const points = pointsOf(assessment.criteria, weights);
    return { application, points, outcome: outcomeOf({ ...assessment, points }, principles) };
  });
}
