import { numberOf, type Rational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import { levelOf } from '../reviews/level-of.js';
import type { Review } from '../reviews/review.js';
import { intervalAlpha, type Units } from './interval-alpha.js';
import { ordinalAlpha } from './ordinal-alpha.js';
import { scoredReviews } from './scored-review.js';

/** How well the reviewers agree; `null` where alpha is undefined. `criteria` by code, in the principles' order. */
export type Alpha = Readonly<{ criteria: Readonly<Record<string, number | null>>; points: number | null }>;

/**
 * Krippendorff's alpha of a round's reviews: ordinal for each criterion's levels, interval for the points. A reviewer who did not
 * review an application is missing there. Exact until the last step, and not rounded.
 * @param reviews the sent ones
 */
export function alphaOf(reviews: readonly Review[], principles: Pick<Principles, 'criteria'>): Alpha {
  const byApplication = [...Map.groupBy(reviews, ({ application }) => application).values()];
  const unitsOf = (valueOf: (review: Review) => number): Units =>
    byApplication.map((own) => own.map((review) => BigInt(valueOf(review))));
  const points = Map.groupBy(scoredReviews(reviews, principles), ({ application }) => application);
  return {
    criteria: Object.fromEntries(
      principles.criteria.map(({ code }) => [code, figureOf(ordinalAlpha(unitsOf((review) => levelOf(review, code))))]),
    ),
    points: figureOf(intervalAlpha([...points.values()].map((own) => own.map((review) => review.points)))),
  };
}

const figureOf = (alpha: Rational | null): number | null => alpha && numberOf(alpha);
