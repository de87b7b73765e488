import { addRational, multiplyRational, type Rational, rational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import type { AssessedCriterion } from './assessment.js';

/** The criteria's weights, in the principles' order. */
export const weightsOf = ({ criteria }: Pick<Principles, 'criteria'>): readonly Rational[] =>
  criteria.map(({ weight }) => rational(weight));

/** Σ weight × averaged level, exact. Both in the principles' order. Source: assessment.md 1. */
export const pointsOf = (assessed: readonly AssessedCriterion[], weights: readonly Rational[]): Rational =>
  weights.reduce(
    (points, weight, at) => addRational(points, multiplyRational(weight, assessed[at]?.level ?? rational(0))),
    rational(0),
  );
