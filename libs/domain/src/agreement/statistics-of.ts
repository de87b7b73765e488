import { numberOf } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import type { Review } from '../reviews/review.js';
import { type Alpha, alphaOf } from './alpha-of.js';
import { scoredReviews } from './scored-review.js';
import { severityOf } from './severity.js';

export const STATISTICS_FORMAT = 'trygghetsportalen.statistics/1';

/** How the reviewers of a round agree and differ, as it is written for programs. Keys in this order. */
export type Statistics = Readonly<{
  format: typeof STATISTICS_FORMAT;
  alpha: Alpha;
  severity: readonly Readonly<{ reviewer: string; points: number | null }>[];
}>;

/** @param reviews the sent ones of a round */
export const statisticsOf = (reviews: readonly Review[], principles: Pick<Principles, 'criteria'>): Statistics => ({
  format: STATISTICS_FORMAT,
  alpha: alphaOf(reviews, principles),
  severity: severityOf(scoredReviews(reviews, principles)).map(({ reviewer, points }) => ({
    reviewer,
    points: points && numberOf(points),
  })),
});
