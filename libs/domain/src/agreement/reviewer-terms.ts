import { leastCommonMultiple, type Rational, rational } from '../money/rational.js';
import type { ScoredReview } from './scored-review.js';
import { type Equations, solveWhole } from './solve-whole.js';

/**
 * The terms of `points = application + reviewer` by least squares, exact, summing to zero. With the applications' terms eliminated
 * the normal equations are one for each reviewer: Σ over own applications of (own points − the application's mean) equals the same
 * of the terms. They say nothing of where zero is, so the last reviewer is held at 0 and the mean then taken off all.
 * @param reviewers of one connected set, at least two
 * @param applications the reviews of each application that several of them reviewed
 * @returns one term for each of the reviewers, in their order
 */
export function reviewerTerms(
  reviewers: readonly string[],
  applications: readonly (readonly ScoredReview[])[],
): readonly Rational[] {
  const { numerators, denominator } = solveWhole(normalEquations(reviewers, applications));
  const held = [...numerators, 0n];
  const sum = held.reduce((total, numerator) => total + numerator, 0n);
  const count = BigInt(held.length);
  return held.map((numerator) => rational(numerator * count - sum, denominator * count));
}

/** Those of all reviewers but the last, multiplied by what makes every mean of an application whole. */
function normalEquations(reviewers: readonly string[], applications: readonly (readonly ScoredReview[])[]): Equations {
  const scale = applications.reduce((common, { length }) => leastCommonMultiple(common, BigInt(length)), 1n);
  const place = new Map(reviewers.map((reviewer, index) => [reviewer, index]));
  const last = reviewers.length - 1;
  const equations = Array.from({ length: last }, () => Array.from({ length: last + 1 }, () => 0n));

  for (const reviews of applications) {
    const part = scale / BigInt(reviews.length);
    const sum = reviews.reduce((total, { points }) => total + points, 0n);
    const places = reviews.map(({ reviewer }) => place.get(reviewer) ?? last);
    reviews.forEach(({ points }, index) => {
      const own = places[index] ?? last;
      const equation = equations[own];
      if (!equation) return; // the last reviewer's
      for (const other of places) if (other < last) equation[other] = (equation[other] ?? 0n) - part;
      equation[own] = (equation[own] ?? 0n) + scale;
      equation[last] = (equation[last] ?? 0n) + scale * points - part * sum;
    });
  }
  return equations;
}
