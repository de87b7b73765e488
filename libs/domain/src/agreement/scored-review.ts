import type { Principles } from '../principles/principles.js';
import { levelOf } from '../reviews/level-of.js';
import type { Review } from '../reviews/review.js';

/** A review as points: Σ weight × level of that review alone, a whole number. */
export type ScoredReview = Readonly<{ application: string; reviewer: string; points: bigint }>;

export const scoredReviews = (reviews: readonly Review[], { criteria }: Pick<Principles, 'criteria'>): readonly ScoredReview[] =>
  reviews.map((review) => ({
    application: review.application,
    reviewer: review.reviewer,
    points: criteria.reduce((points, { code, weight }) => points + BigInt(weight) * BigInt(levelOf(review, code)), 0n),
  }));

/** The reviews of each application that several have reviewed: what reviewers can be compared on. */
export const sharedApplications = (scored: readonly ScoredReview[]): readonly (readonly ScoredReview[])[] =>
  [...Map.groupBy(scored, ({ application }) => application).values()].filter((reviews) => reviews.length > 1);
