import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { firstByReference } from './first-by-reference.js';
import { greatestCommonDivisor } from './greatest-common-divisor.js';
import { searchBestSet, type SortedItems } from './knapsack.js';

/** `bound`: points that no set can surpass, proved. Points on the items' scale, amounts in kronor. */
export type BestItems = Readonly<{ granted: ReadonlySet<string>; points: number; amount: number; bound: number }>;

/**
 * The set with the most points within the frame; of equals the least amount; of those the one that has the first reference at
 * which two of them differ.
 * @param effort how many states may be looked at; when they are spent the answer is a set, and need not be the best
 */
export function optimiseItems(items: readonly WholeItem[], frame: number, effort = { left: Infinity }): BestItems {
  // What costs nothing is always in (of two sets that differ in it alone, it is the first reference); what gives nothing never is.
  const free = items.filter(({ amount }) => amount === 0);
  const { sorted, columns, points, amount } = inLargestUnits(items, frame);
  const found = searchBestSet(columns, Math.floor(frame / amount), { effort });
  if (!found) throw new Error('The empty set is always found');
  const chosen = firstByReference(sorted, columns, found, effort);
  const freePoints = sumOf(free, (item) => item.points);
  return {
    granted: new Set([...free, ...sorted.filter((_item, index) => chosen[index] === 1)].map(({ reference }) => reference)),
    points: found.points * points + freePoints,
    amount: found.amount * amount,
    bound: found.bound * points + freePoints,
  };
}

/**
 * Those that can be in the best set, sorted, with points and amounts counted in the largest units that divide them all: amounts
 * in whole tens of thousands leave no room below one, which the bounds would otherwise have to argue about.
 */
function inLargestUnits(items: readonly WholeItem[], frame: number) {
  const possible = items.filter(({ points, amount }) => amount > 0 && points > 0 && amount <= frame);
  const { points, amount } = largestUnits(possible);
  const sorted = possible
    .map((item) => ({ reference: item.reference, points: item.points / points, amount: item.amount / amount }))
    .sort((a, b) => byEfficiency(a, b) || compareByCodePoint(a.reference, b.reference));
  const columns: SortedItems = {
    points: Float64Array.from(sorted, (item) => item.points),
    amounts: Float64Array.from(sorted, (item) => item.amount),
  };
  return { sorted, columns, points, amount };
}

/** The greatest common divisors of all points and of all amounts; 1 when there are none. */
export const largestUnits = (items: readonly WholeItem[]): Readonly<{ points: number; amount: number }> => ({
  points: divisorOf(items, (item) => item.points),
  amount: divisorOf(items, (item) => item.amount),
});

const divisorOf = (items: readonly WholeItem[], of: (item: WholeItem) => number): number =>
  items.reduce((divisor, item) => greatestCommonDivisor(divisor, of(item)), 0) || 1;

const sumOf = (items: readonly WholeItem[], of: (item: WholeItem) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
