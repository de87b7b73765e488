import fc from 'fast-check';
import type { Review } from '../reviews/review.js';
import type { ScoredReview } from './scored-review.js';

/** Points by reviewer and application: one row for each reviewer, a column for each application, a point where it was not reviewed. */
export const scoredRows = (rows: Readonly<Record<string, string>>): readonly ScoredReview[] =>
  Object.entries(rows).flatMap(([reviewer, row]) =>
    row
      .split(' ')
      .flatMap((points, index) => (points === '.' ? [] : [{ application: `A${index + 1}`, reviewer, points: BigInt(points) }])),
  );

export const aReview = (application: string, reviewer: string, levels: Readonly<Record<string, number>>): Review => ({
  application,
  reviewer,
  direction: { verdict: 'in-line' },
  requirements: { verdict: 'met', shortcomings: [] },
  levels,
  ineligibleCostItems: [],
});

const REVIEWERS = ['å', 'Anna', 'Bo', '\u{1F600}', '\uFF5E', '10'];
/** Any reviews of a few applications, each reviewer at most once on each: many sets apart, many shared. */
export const anyScored: fc.Arbitrary<readonly ScoredReview[]> = fc.uniqueArray(
  fc.record({
    application: fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5'),
    reviewer: fc.constantFrom(...REVIEWERS),
    points: fc.bigInt({ min: 0n, max: 45n }),
  }),
  { selector: ({ application, reviewer }) => `${application}/${reviewer}`, maxLength: 20 },
);
