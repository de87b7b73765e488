import type { Assessment } from '../assessments/assessment.js';
import type { Review } from '../reviews/review.js';

/** Levels so far apart are no matter of taste. */
const FAR_APART = 2;

/** What reviewers disagree on so much that somebody should settle it: verdicts and tied cost items, and levels two steps apart or more. */
export function disagreementsOf(reviews: readonly Review[], assessment: Assessment): readonly string[] {
  const levels = new Map<string, number[]>();
  for (const { levels: given } of reviews)
    for (const [code, level] of Object.entries(given)) levels.set(code, [...(levels.get(code) ?? []), level]);
  const apart = [...levels].filter(([, given]) => Math.max(...given) - Math.min(...given) >= FAR_APART);
  return [...(assessment.kind === 'unsettled' ? assessment.unsettled : []), ...apart.map(([code]) => `levels/${code}`)];
}
