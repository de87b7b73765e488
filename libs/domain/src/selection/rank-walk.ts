import type { Kronor } from '../money/kronor.js';
import { compareRational } from '../money/rational.js';
import { byMerit } from './by-merit.js';
import type { Candidate } from './candidate.js';

/**
 * A selection by rank laid out turn by turn, so that thousands of questions about it share the sorting and start where something
 * changes. Columns, for there may be 100 000 turns. Amounts in kronor.
 */
export type RankWalk = Readonly<{
  sorted: readonly Candidate[];
  amounts: Float64Array;
  /** What is left of the frame before each turn, and after the last. */
  left: Float64Array;
  /** The same under a frame that is one krona larger. */
  leftOfMore: Float64Array;
  /** Where the candidates with the same points begin. */
  groupStarts: Int32Array;
  /** The sum of all amounts before a turn, and the largest of them. */
  sumBefore: Float64Array;
  largestBefore: Float64Array;
  /** The smallest amount from a turn on. */
  smallestFrom: Float64Array;
}>;

export function rankWalk(candidates: readonly Candidate[], frame: Kronor): RankWalk {
  const sorted = candidates.toSorted(byMerit);
  const size = sorted.length;
  const amounts = Float64Array.from(sorted, ({ eligibleAmount }) => eligibleAmount);
  const [groupStarts, sumBefore] = [new Int32Array(size), new Float64Array(size + 1)];
  const [largestBefore, smallestFrom] = [new Float64Array(size + 1), new Float64Array(size + 1).fill(Infinity)];
  sorted.forEach(({ points, eligibleAmount }, at) => {
    const previous = sorted[at - 1];
    groupStarts[at] = previous && compareRational(previous.points, points) === 0 ? (groupStarts[at - 1] ?? 0) : at;
    sumBefore[at + 1] = (sumBefore[at] ?? 0) + eligibleAmount;
    largestBefore[at + 1] = Math.max(largestBefore[at] ?? 0, eligibleAmount);
  });
  for (let at = size - 1; at >= 0; at -= 1) smallestFrom[at] = Math.min(amounts[at] ?? 0, smallestFrom[at + 1] ?? Infinity);
  const [left, leftOfMore] = [leftBeforeEach(amounts, frame), leftBeforeEach(amounts, frame + 1)];
  return { sorted, amounts, left, leftOfMore, groupStarts, sumBefore, largestBefore, smallestFrom };
}

function leftBeforeEach(amounts: Float64Array, frame: number): Float64Array {
  const left = new Float64Array(amounts.length + 1);
  let remaining = frame;
  left[0] = remaining;
  amounts.forEach((amount, at) => {
    if (amount <= remaining) remaining -= amount;
    left[at + 1] = remaining;
  });
  return left;
}

/** The first turn that is passed over, given what is left before each; their number when none is. */
export function firstPassedOver({ amounts }: Pick<RankWalk, 'amounts'>, left: Float64Array): number {
  const found = amounts.findIndex((amount, at) => amount > (left[at] ?? 0));
  return found === -1 ? amounts.length : found;
}

/**
 * Walks some turns anew with another remainder, and notes who was granted and now is not. It stops early where the remainder is
 * again what it was, or is too small for all that follow, then as now.
 * @param displaced is added to, best first
 * @returns what then is left
 */
export function walkAnew(
  { sorted, amounts, left, smallestFrom }: RankWalk,
  [from, to]: readonly [from: number, to: number],
  remainder: number,
  displaced: string[],
): number {
  let remaining = remainder;
  // Plain variables, no pairs: this is where the time goes.
  for (let at = from; at < to; at += 1) {
    const before = left[at] ?? 0;
    if (remaining === before) return left[to] ?? 0;
    const smallest = smallestFrom[at] ?? 0;
    if (remaining < smallest && before < smallest) return remaining;
    const amount = amounts[at] ?? 0;
    if (amount <= remaining) remaining -= amount;
    else if (amount <= before) displaced.push(sorted[at]?.reference ?? '');
  }
  return remaining;
}
