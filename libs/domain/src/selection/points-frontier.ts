import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { searchBestSet, type SortedItems } from './knapsack.js';
import { largestUnits } from './optimise-items.js';

/** What a group of candidates can give under any frame. Points on the items' scale, amounts in kronor. */
export type PointsFrontier = Readonly<{
  /** The most points within the capacity, and the least amount that they take. */
  best: (capacity: number) => Readonly<{ points: number; amount: number }>;
  /** The least amount that gives at least these points; `Infinity` when all of them together do not. */
  leastAmount: (points: number) => number;
}>;

/** Asked many times of the same candidates: sorted once, and each answer kept. */
export function pointsFrontier(items: readonly WholeItem[]): PointsFrontier {
  const free = items.reduce((sum, { points, amount }) => (amount === 0 ? sum + points : sum), 0);
  const sorted = items.filter(({ points, amount }) => points > 0 && amount > 0).sort(byEfficiency);
  const unit = largestUnits(sorted);
  const forward: SortedItems = {
    points: Float64Array.from(sorted, ({ points }) => points / unit.points),
    amounts: Float64Array.from(sorted, ({ amount }) => amount / unit.amount),
  };
  // The same the other way: the most kronor that can be left out while the points left out stay few enough.
  const backward: SortedItems = { points: forward.amounts.toReversed(), amounts: forward.points.toReversed() };
  const allPoints = sorted.reduce((sum, { points }) => sum + points, 0);
  const allAmount = sorted.reduce((sum, { amount }) => sum + amount, 0);
  return {
    best: kept((capacity) => {
      const found = searchBestSet(forward, Math.floor(capacity / unit.amount));
      return { points: (found?.points ?? 0) * unit.points + free, amount: (found?.amount ?? 0) * unit.amount };
    }),
    leastAmount: kept((points) => {
      if (points <= free) return 0;
      const spare = allPoints - (points - free);
      return spare < 0
        ? Infinity
        : allAmount - (searchBestSet(backward, Math.floor(spare / unit.points))?.points ?? 0) * unit.amount;
    }),
  };
}

function kept<Answer>(answer: (question: number) => Answer): (question: number) => Answer {
  const answers = new Map<number, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}
