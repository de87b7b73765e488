import { leastCommonMultiple, type Rational, rational } from '../money/rational.js';
import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import { connectedSets } from './connected-sets.js';
import { reviewerTerms } from './reviewer-terms.js';
import { type ScoredReview, sharedApplications } from './scored-review.js';

/**
 * A reviewer's own term of the points: above 0 for one who gives more than those in the same connected set, below for one who is
 * more severe. `null` for a set apart, a reviewer who shares no application with anyone. `comparedWith` are the others of the set.
 */
export type ReviewerSeverity = Readonly<{ reviewer: string; points: Rational | null; comparedWith: readonly string[] }>;

/**
 * Fits points = application + reviewer by least squares over all reviews, in each connected set for itself, where the terms sum to
 * zero. The order of the reviews plays no part.
 * @returns one row for each reviewer, by code point
 */
export function severityOf(scored: readonly ScoredReview[]): readonly ReviewerSeverity[] {
  const sets = connectedSets(scored);
  const setOf = new Map(sets.flatMap((set) => set.map((reviewer) => [reviewer, set] as const)));
  const shared = Map.groupBy(sharedApplications(scored), ([first]) => setOf.get(first?.reviewer ?? ''));
  return sets.flatMap((set) => severityWithin(set, shared.get(set) ?? [])).sort(byReviewer);
}

const byReviewer = (a: ReviewerSeverity, b: ReviewerSeverity): number => compareByCodePoint(a.reviewer, b.reviewer);

function severityWithin(set: readonly string[], applications: readonly (readonly ScoredReview[])[]): readonly ReviewerSeverity[] {
  const terms = set.length > 1 ? reviewerTerms(set, applications) : [];
  return set.map((reviewer, index) => ({
    reviewer,
    points: terms[index] ?? null,
    comparedWith: set.filter((other) => other !== reviewer),
  }));
}

/**
 * Each application's points with the reviewers' terms taken off: the mean of what its reviews gave, each less its reviewer's term;
 * raw from a reviewer who has none. For showing beside the raw points: it replaces them nowhere by itself.
 * @returns by the application's reference, those without a review left out
 */
export function adjustedPoints(
  scored: readonly ScoredReview[],
  severities: readonly ReviewerSeverity[],
): ReadonlyMap<string, Rational> {
  // On one scale for all: fractions of hundreds of digits, as a hundred reviewers give, are then reduced once an application.
  const scale = severities.reduce((common, { points }) => leastCommonMultiple(common, points?.denominator ?? 1n), 1n);
  const termOf = new Map(
    severities.map(({ reviewer, points }) => [reviewer, points ? points.numerator * (scale / points.denominator) : 0n]),
  );
  const adjusted = (reviews: readonly ScoredReview[]): Rational => {
    const sum = reviews.reduce((total, { reviewer, points }) => total + points * scale - (termOf.get(reviewer) ?? 0n), 0n);
    return rational(sum, scale * BigInt(reviews.length));
  };
  const byApplication = Map.groupBy(scored, ({ application }) => application);
  return new Map([...byApplication].map(([application, reviews]) => [application, adjusted(reviews)]));
}
