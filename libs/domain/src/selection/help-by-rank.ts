import { kronor, type Kronor } from '../money/kronor.js';
import { addRational, rational, subtractRational } from '../money/rational.js';
import { byMerit } from './by-merit.js';
import type { Candidate } from './candidate.js';
import type { FewestChanges } from './what-would-help.js';

/**
 * What would have one candidate granted by `rank`. It was denied, so the others are granted as if it were not there; what it
 * meets is what they leave before its turn, and that only shrinks from turn to turn.
 */
export function helpByRank(
  sorted: readonly Candidate[],
  frame: Kronor,
  candidate: Candidate,
  highestScore: number,
): FewestChanges {
  const others = sorted.filter((other) => other !== candidate);
  const left = leftBeforeEach(others, frame);
  const turnOf = (changed: Candidate): number => firstIndex(others.length, (at) => byMerit(changed, other(at)) < 0);
  return { frame: leastFrame(), points: fewestPoints(), amount: largestAmount() };

  function other(at: number): Candidate {
    const one = others[at];
    if (!one) throw new Error(`No candidate has turn ${at}`);
    return one;
  }

  /** Each step ends where one before it would be granted too, or where it is: in between all stays as it is but what is left over. */
  function leastFrame(): number {
    const before = others.slice(0, turnOf(candidate));
    const { eligibleAmount } = candidate;
    // One before it that asks for no more must be granted too: denied, it had less left than it asked for, and left no more behind.
    const notLarger = before.filter((one) => one.eligibleAmount <= eligibleAmount);
    let larger = Math.max(
      frame,
      notLarger.reduce((sum, one) => sum + one.eligibleAmount, Number(eligibleAmount)),
    );
    for (;;) {
      let remaining = larger;
      let nextChange = Infinity;
      for (const one of before) {
        if (one.eligibleAmount <= remaining) remaining -= one.eligibleAmount;
        else nextChange = Math.min(nextChange, one.eligibleAmount - remaining);
      }
      if (remaining >= eligibleAmount) return larger;
      larger += Math.min(nextChange, eligibleAmount - remaining);
    }
  }

  /** It must come before the first whose grant leaves too little. Whole points: a review gives no fractions. */
  function fewestPoints(): number | null {
    const tooLate = firstIndex(others.length, (at) => (left[at + 1] ?? 0) < candidate.eligibleAmount);
    if (candidate.eligibleAmount > frame || tooLate === others.length) return null;
    const needed = subtractRational(other(tooLate).points, candidate.points);
    const rounded = Number((needed.numerator + needed.denominator - 1n) / needed.denominator);
    const more = [rounded, rounded + 1].find((points) => points > 0 && byMerit(withMore(candidate, points), other(tooLate)) < 0);
    return more !== undefined && isWithin(candidate, more, highestScore) ? more : null;
  }

  /** A smaller amount comes no later and asks for less, so what helps once helps below too. */
  function largestAmount(): number | null {
    const isGranted = (amount: number): boolean => {
      const smaller = { ...candidate, eligibleAmount: kronor(amount) };
      return (left[turnOf(smaller)] ?? 0) >= amount;
    };
    const reduction = firstIndex(candidate.eligibleAmount, (less) => isGranted(candidate.eligibleAmount - less));
    return reduction < candidate.eligibleAmount ? candidate.eligibleAmount - reduction : null;
  }
}

export const withMore = (candidate: Candidate, points: number): Candidate => ({
  ...candidate,
  points: addRational(candidate.points, rational(points)),
});

/** Nobody can be given more points than the scale has. */
export function isWithin({ points }: Candidate, more: number, highestScore: number): boolean {
  return points.numerator + BigInt(more) * points.denominator <= BigInt(highestScore) * points.denominator;
}

/** What is left of the frame before each turn, and after the last. */
function leftBeforeEach(candidates: readonly Candidate[], frame: Kronor): readonly number[] {
  const left: number[] = [frame];
  let remaining: number = frame;
  for (const { eligibleAmount } of candidates) left.push((remaining -= eligibleAmount <= remaining ? eligibleAmount : 0));
  return left;
}

/** The first of 0 … size − 1 where it holds, for what holds from somewhere on; `size` when nowhere. */
function firstIndex(size: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, size];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
