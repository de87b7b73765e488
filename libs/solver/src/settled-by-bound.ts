import { modelOf, type Objective } from './highs-model.js';
import type { Solver } from './load-solver.js';
import { IN, openItems, OUT, type Row } from './program.js';

/**
 * Decides those items that no set worth as much as the best can have otherwise. The prices that HiGHS gives the rows, when parts of
 * items are allowed, give a bound on every set; where an item otherwise would cost more than the best lies under the bound, it is
 * decided. Any prices give a bound that holds, so it does not matter that these are floats. Of a thousand items some tens stay open.
 * @param reached the worth of the best set
 */
export function settledByBound(highs: Solver, rows: readonly Row[], worth: readonly number[], reached: number): Int8Array {
  const decided = openItems(worth.length);
  const prices = pricesOf(highs, rows, { worth, sense: 'most' });
  const gains = Float64Array.from(worth);
  let [bound, magnitude] = [0, 0];
  rows.forEach(({ indices, values, least, most }, at) => {
    const price = prices[at] ?? 0;
    const limit = price > 0 ? most : least;
    if (price === 0 || !Number.isFinite(limit)) return;
    bound += price * limit;
    magnitude += Math.abs(price * limit);
    indices.forEach((index, position) => (gains[index] = (gains[index] ?? 0) - price * (values[position] ?? 0)));
  });
  for (const gain of gains) bound += Math.max(0, gain);
  const rounding = 1e-9 * (1 + magnitude + Math.abs(bound));
  gains.forEach((gain, index) => {
    if (bound - Math.abs(gain) < reached - rounding) decided[index] = gain > 0 ? IN : OUT;
  });
  return decided;
}

/** What one unit more of each row's limit would add, parts of items allowed; nothing where HiGHS does not say. */
function pricesOf(highs: Solver, rows: readonly Row[], objective: Objective): readonly number[] {
  if (objective.worth.length === 0 || rows.length === 0) return [];
  return highs.withModel(modelOf(highs, rows, objective), (model) => {
    model.options.set({ output_flag: false });
    if (model.raw.run().status === highs.constants.status.error) return [];
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return [];
    return [...model.getSolution().rowDual];
  });
}
