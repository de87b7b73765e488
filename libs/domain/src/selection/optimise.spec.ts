import fc from 'fast-check';
import { kronor } from '../money/kronor.js';
import { addRational, compareRational, rational } from '../money/rational.js';
import type { Candidate } from './candidate.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { anySelection, candidate } from './given.test-support.js';
import { optimiseWithBound } from './optimise.js';
import { select } from './select.js';

/** Every set, one by one: most points, then least amount, then the first reference at which two differ. */
function bruteForce(candidates: readonly Candidate[], frame: number): readonly string[] {
  const byReference = candidates.toSorted((a, b) => compareByCodePoint(a.reference, b.reference));
  let best = { points: rational(-1), amount: 0, references: [] as readonly string[] };
  for (let set = 0; set < 2 ** byReference.length; set += 1) {
    // The first reference is the highest bit, and the sets are tried from the fullest: of equals the first one tried stands.
    const mask = 2 ** byReference.length - 1 - set;
    const members = byReference.filter((_one, at) => (mask >> (byReference.length - 1 - at)) & 1);
    const amount = members.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0);
    if (amount > frame) continue;
    const points = members.reduce((sum, one) => addRational(sum, one.points), rational(0));
    const difference = compareRational(points, best.points);
    if (difference > 0 || (difference === 0 && amount < best.amount))
      best = { points, amount, references: members.map(({ reference }) => reference) };
  }
  return best.references;
}

const granted = (candidates: readonly Candidate[], frame: number): readonly string[] =>
  select(candidates, kronor(frame), 'optimise')
    .rows.filter(({ outcome }) => outcome !== 'deny')
    .map((row) => row.candidate.reference)
    .toSorted(compareByCodePoint);

describe('selection by optimising', () => {
  it('takes two that together give more than the best one', () => {
    expect(granted([candidate('A', 40, 10), candidate('B', 30, 5), candidate('C', 29, 5)], 10)).toEqual(['B', 'C']);
  });

  it('takes of equal points the smaller amount, and of equal sets the one with the first reference', () => {
    expect(granted([candidate('A', 30, 10), candidate('B', 30, 9)], 10)).toEqual(['B']);
    expect(granted([candidate('B', 1, 1), candidate('C', 1, 1), candidate('A', 2, 2)], 2)).toEqual(['A']);
    expect(granted([candidate('A', 1, 1), candidate('C', 1, 1), candidate('B', 2, 2)], 2)).toEqual(['A', 'C']);
  });

  it('grants what costs nothing under a frame of 0, and never what gives no points', () => {
    expect(granted([candidate('A', 5, 0), candidate('B', 0, 0), candidate('C', 0, 1), candidate('D', 9, 1)], 0)).toEqual([
      'A',
      'B',
    ]);
    expect(granted([candidate('C', 0, 1), candidate('D', 9, 1)], 10)).toEqual(['D']);
  });

  it('says of one that would fit but adds no points that the frame lacked nothing', () => {
    expect(select([candidate('C', 0, 1)], kronor(10), 'optimise').rows[0]).toMatchObject({
      outcome: 'deny',
      code: 'R-RAM',
      missing: 0,
    });
  });

  it('equals brute force, ties included, and proves its bound', () =>
    fc.assert(
      fc.property(anySelection(10), ({ candidates, frame }) => {
        expect(granted(candidates, frame)).toEqual(bruteForce(candidates, frame));
        const { points, bound } = optimiseWithBound(candidates, frame);
        expect(bound).toEqual(points);
      }),
      { numRuns: 3000, seed: 2021 },
    ));

  it('equals brute force up to 16 candidates on 200 seeds', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      fc.assert(
        fc.property(anySelection(seed % 8 === 0 ? 16 : 12), ({ candidates, frame }) => {
          expect(granted(candidates, frame)).toEqual(bruteForce(candidates, frame));
        }),
        { numRuns: 1, seed },
      );
    }
  }, 120_000);
});
