import type { Review } from './review.js';

/** The level that a review gives a criterion. @throws Error when it gives none: `formats` refuses such a file */
export function levelOf(review: Review, criterion: string): number {
  const level = Object.hasOwn(review.levels, criterion) ? review.levels[criterion] : undefined;
  if (level === undefined) throw new Error(`${review.reviewer} gave ${review.application} no level of ${criterion}`);
  return level;
}
