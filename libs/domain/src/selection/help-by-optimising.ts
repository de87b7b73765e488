import type { Kronor } from '../money/kronor.js';
import type { WholeItem } from './by-efficiency.js';
import { optimiseItems } from './optimise-items.js';
import { pointsFrontier } from './points-frontier.js';
import type { FewestChanges } from './what-would-help.js';

type OptimisingFacts = Readonly<{
  /** How many of the items' points make one point. */
  perPoint: number;
  /** More whole points than these are beyond the scale. */
  mostMore: number;
  /** No more than all candidates together can give within the capacity: what several questions share. */
  pointsOfAll: (capacity: number) => number;
}>;

/**
 * What would have one candidate granted by `optimise`. The best set with it is the best of the others within what it leaves of
 * the frame, and itself; it is granted when that has more points than the best set without it, or as many for less; and when
 * both are equal the references decide, which is found out by optimising.
 */
export function helpByOptimising(
  items: readonly WholeItem[],
  frame: Kronor,
  item: WholeItem,
  { perPoint, mostMore, pointsOfAll }: OptimisingFacts,
): FewestChanges {
  const others = items.filter((other) => other !== item);
  const { best, leastAmount, pointsAtLeast, capacityAtLeast } = pointsFrontier(others);
  const isGranted = (changed: WholeItem, within: number): boolean => {
    if (changed.amount > within) return false;
    const [without, beside] = [best(within), best(within - changed.amount)];
    const points = beside.points + changed.points - without.points;
    const amount = beside.amount + changed.amount - without.amount;
    if (points !== 0 || amount !== 0) return points > 0 || (points === 0 && amount < 0);
    return optimiseItems([...others, changed], within).granted.has(changed.reference);
  };
  return { frame: leastFrame(), points: fewestPoints(), amount: largestAmount() };

  /**
   * A larger frame may also do without it again, so the frames are tried upwards; but what it reaches with the others changes
   * only where they can reach more points within what it leaves, and the set without it never gets worse: the frames between
   * two such places need no trying. Nor do those where even parts of the others, in what it leaves, would not make up for it.
   */
  function leastFrame(): number | null {
    if (item.points === 0) return null; // in no frame does it add anything
    for (let larger = Math.max(frame + 1, item.amount); ;) {
      const hopelessBelow = (without: number): number => item.amount + capacityAtLeast(without - item.points);
      const withoutAtLeast = pointsOfAll(larger);
      const bound = Math.max(hopelessBelow(pointsAtLeast(larger)), hopelessBelow(withoutAtLeast));
      if (bound > larger) {
        larger = bound;
        continue;
      }
      const beside = best(larger - item.amount).points;
      if (beside + item.points >= withoutAtLeast && isGranted(item, larger)) return larger;
      larger = item.amount + leastAmount(Math.max(beside + 1, withoutAtLeast - item.points));
    }
  }

  /** More points help the set with it alone, so there is a first number that does. Whole points: a review gives no fractions. */
  function fewestPoints(): number | null {
    if (item.amount > frame) return null;
    const lacking = best(frame).points - best(frame - item.amount).points - item.points;
    const fewest = Math.max(1, Math.ceil(lacking / perPoint));
    const more = [fewest, fewest + 1].find((one) => isGranted({ ...item, points: item.points + one * perPoint }, frame));
    return more !== undefined && more <= mostMore ? more : null;
  }

  /**
   * With a smaller amount the others have more room beside it and the set with it gets better, never worse: as many points or
   * more, and for as many less. So the largest that helps either has more points, or as many for less, or stands equal and is
   * first by reference.
   */
  function largestAmount(): number | null {
    const without = best(frame);
    const forEqual = without.amount - leastAmount(without.points - item.points);
    const forMore = frame - leastAmount(without.points - item.points + 1);
    const amounts = [forMore, forEqual, forEqual - 1].sort((a, b) => b - a);
    return amounts.find((amount) => amount > 0 && amount < item.amount && isGranted({ ...item, amount }, frame)) ?? null;
  }
}
