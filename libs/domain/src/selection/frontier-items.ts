import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { firstIndex } from './first-index.js';
import { largestUnits } from './optimise-items.js';

/** All that can add something under some frame, in falling points per krona. Amounts in `unit` kronor, points on the items' scale. */
export type FrontierItems = Readonly<{
  size: number;
  sorted: readonly WholeItem[];
  references: readonly string[];
  points: Float64Array;
  amounts: Float64Array;
  unit: number;
  /** The least by which the points of two sets differ. */
  pointsStep: number;
  /** 0, then the sum after each. */
  pointsUpTo: Float64Array;
  amountUpTo: Float64Array;
  fromLastReference: Int32Array;
  /** How many, from the first, the capacity has room for. */
  countWithin: (capacity: number) => number;
}>;

export function frontierItems(items: readonly WholeItem[]): FrontierItems {
  const sorted = items
    .filter(({ points, amount }) => points > 0 && amount > 0)
    .sort((a, b) => byEfficiency(a, b) || compareByCodePoint(a.reference, b.reference));
  const { points: pointsStep, amount: unit } = largestUnits(sorted);
  const references = sorted.map(({ reference }) => reference);
  const points = Float64Array.from(sorted, (item) => item.points);
  const amounts = Float64Array.from(sorted, ({ amount }) => amount / unit);
  const amountUpTo = runningSums(amounts);
  return {
    size: sorted.length,
    sorted: sorted.map((item) => ({ ...item, amount: item.amount / unit })),
    references,
    points,
    amounts,
    unit,
    pointsStep,
    pointsUpTo: runningSums(points),
    amountUpTo,
    fromLastReference: Int32Array.from(
      [...references.keys()].sort((a, b) => compareByCodePoint(references[b] ?? '', references[a] ?? '')),
    ),
    countWithin: (capacity) => Math.max(0, firstIndex(amountUpTo.length, (at) => (amountUpTo[at] ?? 0) > capacity) - 1),
  };
}

function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, at) => (sums[at + 1] = (sums[at] ?? 0) + value));
  return sums;
}
