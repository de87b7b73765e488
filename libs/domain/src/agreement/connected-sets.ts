import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import { type ScoredReview, sharedApplications } from './scored-review.js';

/**
 * The reviewers in sets that share applications, directly or through each other; nothing that was reviewed tells how those of one
 * set compare with those of another. Reviewers, and sets by their first one, by code point.
 */
export function connectedSets(scored: readonly ScoredReview[]): readonly (readonly string[])[] {
  const reviewers = [...new Set(scored.map(({ reviewer }) => reviewer))].sort(compareByCodePoint);
  const setOf = new Map(reviewers.map((reviewer) => [reviewer, new Set([reviewer])]));
  for (const [first, ...others] of sharedApplications(scored)) {
    for (const other of others) join(setOf, first?.reviewer ?? other.reviewer, other.reviewer);
  }
  const sets = new Set(reviewers.map((reviewer) => setOf.get(reviewer) ?? new Set([reviewer])));
  return [...sets].map((set) => [...set].sort(compareByCodePoint));
}

/** The smaller set moves into the larger, so that a reviewer moves few times. */
function join(setOf: Map<string, Set<string>>, a: string, b: string): void {
  const [setA, setB] = [setOf.get(a), setOf.get(b)];
  if (!setA || !setB || setA === setB) return;
  const [smaller, larger] = setA.size < setB.size ? [setA, setB] : [setB, setA];
  for (const reviewer of smaller) {
    larger.add(reviewer);
    setOf.set(reviewer, larger);
  }
}
