import type { FrontierItems } from './frontier-items.js';

/** However unlike the candidates are, so many of average amount fit into a window. */
export const FEWEST_PER_WINDOW = 6;

/**
 * How many candidates of average amount a window has room for. Sets that lie a step of points or less under the bound must be looked
 * at in any window, and where points follow the amounts that is nearly every sum of points, however narrow the window. So it is
 * made as wide as adds no more than another step to that: then the many windows that would each look at the same become one.
 */
export function candidatesPerWindow(items: FrontierItems): number {
  let fitting = FEWEST_PER_WINDOW;
  while (fitting < items.size && averageCost(items, fitting * 2) <= items.pointsStep) fitting *= 2;
  return fitting;
}

/** What going from the middle of a window to an end of it costs at the points per krona of the middle, on average. */
function averageCost({ size, points, amounts }: FrontierItems, perWindow: number): number {
  let cost = 0;
  for (let first = 0; first < size; first += perWindow) {
    const middle = Math.min(size - 1, first + perWindow / 2);
    const ratio = (points[middle] ?? 0) / (amounts[middle] ?? 1);
    for (let item = first; item < Math.min(size, first + perWindow); item += 1)
      cost += Math.abs((points[item] ?? 0) - ratio * (amounts[item] ?? 0)) / 2;
  }
  return cost / Math.ceil(size / perWindow);
}
