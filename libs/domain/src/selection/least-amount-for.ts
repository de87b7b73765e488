import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { searchBestSet, type SortedItems } from './knapsack.js';
import { largestUnits } from './optimise-items.js';

/**
 * The least amount for which some of the items give at least these points: all of them, less the most kronor that can be left out
 * while the points left out stay few enough.
 * @param items all with points and amounts above 0
 * @param effort as in `optimiseItems`
 * @returns `Infinity` when all of them together do not give so many
 */
export function leastAmountFor(items: readonly WholeItem[], points: number, effort: { left: number }): number {
  const sorted = items.toSorted((a, b) => byEfficiency(b, a)); // the most kronor per point first
  const unit = largestUnits(sorted);
  const turned: SortedItems = {
    points: Float64Array.from(sorted, ({ amount }) => amount / unit.amount),
    amounts: Float64Array.from(sorted, (item) => item.points / unit.points),
  };
  const sumOf = (of: (item: WholeItem) => number): number => sorted.reduce((sum, item) => sum + of(item), 0);
  const spare = sumOf((item) => item.points) - points;
  if (spare < 0) return Infinity;
  const leftOut = searchBestSet(turned, Math.floor(spare / unit.points), { effort })?.points ?? 0;
  return sumOf(({ amount }) => amount) - leftOut * unit.amount;
}
