import { addRational, multiplyRational, type Rational, rational } from '../money/rational.js';
import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import { type ScoredReview, sharedApplications } from './scored-review.js';

/** `points`: how many more the reviewer gave than the others did, on average over the `applications` that they share. */
export type DifferenceFromOthers = Readonly<{ reviewer: string; points: Rational | null; applications: number }>;

/**
 * What a reviewer sees of the own severity without any model: own points less the mean of the others' on the same application,
 * averaged over the applications that others have reviewed too. It mixes in how severe those others happen to be; `severityOf` does not.
 * @returns one row for each reviewer, by code point; `points` is `null` for one who shares no application
 */
export function differencesFromOthers(scored: readonly ScoredReview[]): readonly DifferenceFromOthers[] {
  const differences = new Map<string, Rational[]>(scored.map(({ reviewer }) => [reviewer, []]));
  for (const reviews of sharedApplications(scored)) {
    const sum = reviews.reduce((total, { points }) => total + points, 0n);
    const others = BigInt(reviews.length - 1);
    for (const { reviewer, points } of reviews)
      differences.get(reviewer)?.push(rational(points * others - (sum - points), others));
  }
  return [...differences]
    .map(([reviewer, own]) => ({ reviewer, points: meanOf(own), applications: own.length }))
    .sort((a, b) => compareByCodePoint(a.reviewer, b.reviewer));
}

const meanOf = (values: readonly Rational[]): Rational | null =>
  values.length === 0 ? null : multiplyRational(values.reduce(addRational), rational(1, values.length));
