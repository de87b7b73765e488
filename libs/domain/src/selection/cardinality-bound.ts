import type { SortedItems } from './knapsack.js';

/**
 * A second bound, from the number of items: no set within the capacity has more than so many, and none with enough points has
 * fewer. With `perItem` taken off the points of each, no more comes back than that for each of as many. It tells much where points per
 * krona tell little: where points are the amount and a sum for each item, or less one (Martello and Toth 1997, Pisinger 1999).
 *
 * Beside it, as in any Lagrangian bound, room is worth `perKrona`, and what is left to exchange adds what it is worth beyond that.
 */
export type CardinalityBound = Readonly<{
  /** Whole points; below 0 when it is the fewest items that bind. */
  perItem: number;
  /** The number of items that binds a set with at least these points. */
  limitFor: (points: number) => number;
  perKrona: number;
  /** What taking this item and those after it could add. */
  gainFrom: Float64Array;
  /** What leaving out those before this one could add. */
  gainBefore: Float64Array;
}>;

const SAMPLE = 256;

/** The tighter of the two, by the most items and by the fewest. @param enoughPoints what a set of interest has at least */
export function cardinalityBound(items: SortedItems, capacity: number, enoughPoints: number): CardinalityBound {
  const sample = sampleOf(items, capacity);
  const [most, fewest] = [mostItems(items, capacity), fewestItems(items)];
  const [byMost, byFewest] = [
    lagrangian(items, capacity, perItemOfMost(sample), () => most),
    lagrangian(items, capacity, perItemOfFewest(sample), fewest),
  ];
  const highest = ({ perKrona, gainFrom, perItem, limitFor }: CardinalityBound): number =>
    perKrona * capacity + (gainFrom[0] ?? 0) + perItem * limitFor(enoughPoints);
  return highest(byMost) <= highest(byFewest) ? byMost : byFewest;
}

function lagrangian(
  items: SortedItems,
  capacity: number,
  perItem: number,
  limitFor: (points: number) => number,
): CardinalityBound {
  const { points, amounts } = items;
  const size = points.length;
  const { perKrona } = continuous(items, capacity, perItem);
  const worth = (index: number): number => (points[index] ?? 0) - perItem - perKrona * (amounts[index] ?? 0);
  const [gainFrom, gainBefore] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  for (let index = size - 1; index >= 0; index -= 1) gainFrom[index] = (gainFrom[index + 1] ?? 0) + Math.max(0, worth(index));
  for (let index = 0; index < size; index += 1) gainBefore[index + 1] = (gainBefore[index] ?? 0) + Math.max(0, -worth(index));
  return { perItem, limitFor, perKrona, gainFrom, gainBefore };
}

function mostItems({ amounts }: SortedItems, capacity: number): number {
  let left = capacity;
  const above = amounts.toSorted().findIndex((amount) => (left -= amount) < 0);
  return above === -1 ? amounts.length : above;
}

function fewestItems({ points }: SortedItems): (points: number) => number {
  const sums = points.toSorted().toReversed();
  for (let index = 1; index < sums.length; index += 1) sums[index] = (sums[index] ?? 0) + (sums[index - 1] ?? 0);
  return (enough) => {
    if (enough <= 0) return 0;
    let [from, to] = [0, sums.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((sums[middle] ?? 0) >= enough) to = middle;
      else from = middle + 1;
    }
    return from + 1; // one more than there are, when all of them are not enough
  };
}

// Any whole number taken off each item gives a valid bound. The sample's best is nearly the best, and exactly it where all items
// have the same sum; as if the number that binds were half an item off, which it is on average.
type Sample = SortedItems & Readonly<{ capacity: number }>;

function perItemOfMost({ points, amounts, capacity }: Sample): number {
  const most = itemsWithin(amounts.toSorted(), capacity) - 0.5;
  const highest = points.reduce((high, one) => Math.max(high, one), 0);
  return lowest(0, highest, (perItem) => continuous({ points, amounts }, capacity, perItem).points + perItem * most);
}

function perItemOfFewest({ points, amounts, capacity }: Sample): number {
  const fewest = itemsWithin(points.toSorted().toReversed(), continuous({ points, amounts }, capacity, 0).points) + 0.5;
  const highest = points.reduce((high, one) => Math.max(high, one), 0);
  return lowest(-highest, 0, (perItem) => continuous({ points, amounts }, capacity, perItem).points + perItem * fewest);
}

/** How many of these, from the first, and what part of the next make up the sum. */
function itemsWithin(sizes: Float64Array, sum: number): number {
  let left = sum;
  for (const [index, size] of sizes.entries()) {
    if (size > left) return index + left / size;
    left -= size;
  }
  return sizes.length;
}

/** Where a convex function of whole numbers is lowest. */
function lowest(from: number, to: number, of: (value: number) => number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (of(middle) <= of(middle + 1)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The best with parts of items, `perItem` taken off each; and what the last krona gives. */
function continuous(
  { points, amounts }: SortedItems,
  capacity: number,
  perItem: number,
): Readonly<{ points: number; perKrona: number }> {
  const ratios = Float64Array.from(points, (one, index) => (one - perItem) / (amounts[index] ?? 1));
  const order = Uint32Array.from(ratios.keys()).sort((a, b) => (ratios[b] ?? 0) - (ratios[a] ?? 0));
  let [left, sum, perKrona] = [capacity, 0, 0];
  for (const index of order) {
    perKrona = Math.max(0, ratios[index] ?? 0);
    const part = Math.min(left, amounts[index] ?? 0);
    sum += part * perKrona;
    left -= part;
    if (left === 0 || perKrona === 0) return { points: sum, perKrona };
  }
  return { points: sum, perKrona: 0 };
}

function sampleOf({ points, amounts }: SortedItems, capacity: number): Sample {
  const every = Math.ceil(points.length / SAMPLE);
  const isIn = (_one: number, index: number): boolean => index % every === 0;
  const sample = { points: points.filter(isIn), amounts: amounts.filter(isIn) };
  return { ...sample, capacity: (capacity * sumOf(sample.amounts)) / sumOf(amounts) };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0);
