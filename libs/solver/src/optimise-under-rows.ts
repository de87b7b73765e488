import { type ConstrainedCandidate, commonDenominator, wholeItems } from '@tp/domain';
import { bestSet } from './best-set.js';
import { rowWith } from './constraint-rows.js';
import { firstInOrder } from './first-in-order.js';
import type { Solver } from './load-solver.js';
import { openItems, type Row, sumOfRow } from './program.js';
import { settledByBound } from './settled-by-bound.js';

/**
 * Of the sets that keep the rows the one with the most points; of those the least amount; of those the one that has the first
 * reference at which two of them differ: as the method without constraints.
 * @param candidates by reference
 * @returns `null` when no set keeps the rows
 * @throws RangeError when the points together pass 2^53 − 1 on their common scale
 */
export function optimiseUnderRows(
  highs: Solver,
  candidates: readonly ConstrainedCandidate[],
  rows: readonly Row[],
): Uint8Array | null {
  const items = wholeItems(candidates, commonDenominator(candidates));
  const points = items.map((item) => item.points);
  const amounts = items.map((item) => item.amount);
  const most = bestSet(highs, { rows, decided: openItems(items.length), objective: { worth: points, sense: 'most' } });
  if (!most) return null;

  const atLeast = (limit: number): Row => rowWith(points, { least: limit, most: Infinity });
  const atMost = (limit: number): Row => rowWith(amounts, { least: -Infinity, most: limit });
  const reached = sumOfRow(atLeast(0), most);
  const decided = settledByBound(highs, rows, points, reached);
  const ofMostPoints = [...rows, atLeast(reached)];
  const cheapest = bestSet(highs, { rows: ofMostPoints, decided, objective: { worth: amounts, sense: 'least' } });
  if (!cheapest) throw new Error('The set with the most points has been lost');

  const ofLeastAmount = [...ofMostPoints, atMost(sumOfRow(atMost(0), cheapest))];
  return firstInOrder(highs, { rows: ofLeastAmount, decided, order: [...items.keys()], known: cheapest });
}
