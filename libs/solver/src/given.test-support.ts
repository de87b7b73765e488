import { type ConstrainedCandidate, kronor, type Rational, rational, type SelectionConstraint } from '@tp/domain';
import fc from 'fast-check';
import type { ConstrainedQuestion } from './select-under-constraints.js';

export const candidate = (
  reference: string,
  points: Rational | number,
  amount: number,
  { committee = 'A', measures = ['lighting'], district = 'Norr' }: Partial<ConstrainedCandidate> = {},
): ConstrainedCandidate => ({
  reference,
  points: typeof points === 'number' ? rational(points) : points,
  requestedAmount: kronor(amount),
  eligibleAmount: kronor(amount),
  committee,
  measures,
  district,
});

export const constraint = (
  dimension: SelectionConstraint['dimension'],
  value: string,
  quantity: SelectionConstraint['quantity'],
  comparison: SelectionConstraint['comparison'],
  bound: number,
): SelectionConstraint => ({
  ...{ dimension, value, quantity, comparison, bound, name: value },
  text: `${dimension}=${value} ${quantity}${comparison}${bound}`,
});

const COMMITTEES = ['A', 'B', 'C'];
const MEASURES = ['lighting', 'sightlines', 'underpass'];
const DISTRICTS = ['Norr', 'Söder', 'Öster'];
// By code point in another order than by UTF-16.
const REFERENCES = ['å', 'A', 'b', 'Z', '10', '9', '2', 'é', '\u{1F600}', '\uFF5E', 'ö', 'c'];

const anyThirds = (most: number) => fc.integer({ min: 0, max: most }).map((thirds) => rational(thirds, 3));
/** Where ties abound, where points follow the amount, and amounts up to the largest that a file may have. */
const anyWorth = fc.constantFrom(
  ...[
    { points: anyThirds(120), amount: fc.oneof(fc.constantFrom(0, 10, 20), fc.integer({ min: 0, max: 5_000_000 })) },
    { points: anyThirds(6), amount: fc.integer({ min: 0, max: 4 }) },
    { points: fc.integer({ min: 0, max: 3 }).map((points) => rational(points)), amount: fc.constantFrom(5, 10) },
    { points: anyThirds(90), amount: fc.integer({ min: 999_999_999_990, max: 1_000_000_000_000 }) },
  ].map((worth) => fc.record(worth)),
);
const anyPlace = fc.record({
  committee: fc.constantFrom(...COMMITTEES),
  measures: fc.subarray(MEASURES, { minLength: 1 }),
  district: fc.constantFrom(...DISTRICTS),
});

const anyCandidates = anyWorth
  .chain((worth) => fc.array(fc.tuple(worth, anyPlace), { maxLength: 12 }))
  .chain((rows) =>
    fc
      .shuffledSubarray(REFERENCES, { minLength: rows.length, maxLength: rows.length })
      .map((references) => rows.map(([{ points, amount }, place], at) => candidate(references[at] ?? '', points, amount, place))),
  );

const anyConstraint = (amounts: readonly number[]) =>
  fc
    .record({
      of: fc.oneof(
        fc.constantFrom(...COMMITTEES).map((value) => ({ dimension: 'committee' as const, value })),
        fc.constantFrom(...MEASURES).map((value) => ({ dimension: 'measure' as const, value })),
        fc.constantFrom(...DISTRICTS).map((value) => ({ dimension: 'district' as const, value })),
      ),
      comparison: fc.constantFrom('>=' as const, '<=' as const),
      how: fc.oneof(
        fc.record({ quantity: fc.constant('count' as const), bound: fc.integer({ min: 0, max: 4 }) }),
        fc.record({ quantity: fc.constant('amount' as const), bound: anyAmountAmong(amounts) }),
      ),
    })
    .map(({ of, comparison, how }) => constraint(of.dimension, of.value, how.quantity, comparison, how.bound));

/** The amount of some of them together, a krona more or less, or nothing: where a bound tells sets apart. */
const anyAmountAmong = (amounts: readonly number[]) =>
  fc
    .tuple(fc.subarray([...amounts]), fc.integer({ min: -1, max: 1 }))
    .map(([some, more]) => Math.max(0, some.reduce((sum, amount) => sum + amount, 0) + more));

/** Up to 12 candidates with a frame, a method and one to four constraints; some of which nothing keeps. */
export const anyQuestion: fc.Arbitrary<ConstrainedQuestion> = anyCandidates.chain((candidates) => {
  const amounts = candidates.map(({ eligibleAmount }) => eligibleAmount);
  return fc.record({
    candidates: fc.constant(candidates),
    frame: fc.oneof(fc.constantFrom(null, kronor(0)), anyAmountAmong(amounts).map(kronor), anyAmountAmong(amounts).map(kronor)),
    method: fc.constantFrom('optimise' as const, 'optimise' as const, 'rank' as const, 'threshold' as const),
    constraints: fc.array(anyConstraint(amounts), { minLength: 1, maxLength: 4 }),
  });
});
