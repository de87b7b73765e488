import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { searchBestSet, type SortedItems } from './knapsack.js';
import { largestUnits } from './optimise-items.js';

/** What a group of candidates can give under any frame. Points on the items' scale, amounts in kronor. */
export type PointsFrontier = Readonly<{
  /** The most points within the capacity, and the least amount that they take. */
  best: (capacity: number) => Readonly<{ points: number; amount: number }>;
  /** The least amount that gives at least these points; `Infinity` when all of them together do not. */
  leastAmount: (points: number) => number;
  /** No more than `best` gives, and as good as free to ask: the best points per krona until one does not fit. */
  pointsAtLeast: (capacity: number) => number;
  /** Under no smaller capacity could even parts of candidates give these points. As good as free to ask, and rounded down. */
  capacityAtLeast: (points: number) => number;
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
  const [pointsUpTo, amountUpTo] = [
    runningSums(sorted.map(({ points }) => points)),
    runningSums(sorted.map(({ amount }) => amount)),
  ];
  const [allPoints, allAmount] = [pointsUpTo.at(-1) ?? 0, amountUpTo.at(-1) ?? 0];
  return {
    pointsAtLeast: (capacity) => (pointsUpTo[lastWithin(amountUpTo, capacity)] ?? 0) + free,
    capacityAtLeast: (points) => {
      const whole = lastWithin(pointsUpTo, points - free);
      const [rest, next] = [points - free - (pointsUpTo[whole] ?? 0), sorted[whole]];
      if (rest <= 0) return whole === 0 ? 0 : (amountUpTo[whole] ?? 0);
      return next ? (amountUpTo[whole] ?? 0) + Math.floor(((rest * next.amount) / next.points) * (1 - 1e-14)) : Infinity;
    },
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

/** 0, then the sum after each. */
function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sums[at + 1] = (sums[at] ?? 0) + value));
  return sums;
}

/** The last index whose sum is within the limit; 0 when none is. */
function lastWithin(sums: Float64Array, limit: number): number {
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if ((sums[middle] ?? 0) <= limit) from = middle;
    else to = middle - 1;
  }
  return from;
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
