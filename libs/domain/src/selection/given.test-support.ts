import fc from 'fast-check';
import { kronor } from '../money/kronor.js';
import { type Rational, rational } from '../money/rational.js';
import type { Candidate } from './candidate.js';

export const candidate = (reference: string, points: Rational | number, amount: number): Candidate => ({
  reference,
  points: typeof points === 'number' ? rational(points) : points,
  requestedAmount: kronor(amount),
  eligibleAmount: kronor(amount),
});

const anyPoints = fc.oneof(
  fc.integer({ min: 0, max: 45 }).map((points) => rational(points)),
  fc.integer({ min: 0, max: 135 }).map((thirds) => rational(thirds, 3)),
  fc.constantFrom(rational(30), rational(20)),
);
const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 50 }),
  fc.constantFrom(0, 10, 20, 30),
  fc.integer({ min: 0, max: 5_000_000 }),
);
const REFERENCES = ['å', 'A', 'b', 'Z', '10', '9', '2', 'é', '\u{1F600}', '\uFF5E', 'ö', 'c', 'd', 'e', 'f', 'g'];

/** Thirds, equal points, equal amounts, amounts of 0; some where ties abound, some where points follow the amount. References in any order. */
export const anyCandidates = (maxLength: number): fc.Arbitrary<readonly Candidate[]> =>
  fc
    .oneof(
      fc.array(fc.record({ points: anyPoints, amount: anyAmount }), { maxLength }),
      fc.array(
        fc.record({
          points: fc.integer({ min: 0, max: 6 }).map((thirds) => rational(thirds, 3)),
          amount: fc.integer({ min: 0, max: 4 }),
        }),
        { maxLength },
      ),
      fc.array(
        fc.integer({ min: 0, max: 60 }).map((amount) => ({ points: rational(amount), amount })),
        { maxLength },
      ),
    )
    .chain((rows) =>
      fc
        .shuffledSubarray(REFERENCES, { minLength: rows.length, maxLength: rows.length })
        .map((references) => rows.map(({ points, amount }, at) => candidate(references[at] ?? '', points, amount))),
    );

const sumOf = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0);

/** Candidates with a frame: 0, what they ask for together, or anything up to one krona more than that. */
export const anySelection = (maxLength: number) =>
  anyCandidates(maxLength).chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      frame: fc.oneof(fc.constantFrom(0, sumOf(candidates)), fc.integer({ min: 0, max: sumOf(candidates) + 1 })).map(kronor),
    }),
  );
