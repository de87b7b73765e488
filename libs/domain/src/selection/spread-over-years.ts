import type { CostItem } from '../applications/application.js';
import { type Kronor, kronor } from '../money/kronor.js';

/**
 * A granted amount over the years, as the eligible items lie; what was capped at the requested amount comes off the last items.
 * So the items are filled in their order until the amount is spent. Source: assessment.md 4.
 * @param ineligible indexes of the items left out, from 0
 * @param grantedAmount kronor, at most the sum of the eligible items; 0 has no years
 * @returns years in growing order, only those with an amount above 0, with the granted amount as their sum
 * @throws Error when the eligible items do not make up the amount
 */
export function spreadOverYears(
  costItems: readonly Pick<CostItem, 'year' | 'amount'>[],
  ineligible: Iterable<number>,
  grantedAmount: Kronor,
): readonly Readonly<{ year: number; amount: Kronor }>[] {
  const leftOut = new Set(ineligible);
  const byYear = new Map<number, number>();
  let left: number = grantedAmount;
  for (const [index, { year, amount }] of costItems.entries()) {
    if (leftOut.has(index)) continue;
    const part = Math.min(amount, left);
    if (part > 0) byYear.set(year, (byYear.get(year) ?? 0) + part);
    left -= part;
  }
  if (left > 0) throw new Error(`The eligible items lack ${left} kronor of what is granted`);
  return [...byYear].sort(([a], [b]) => a - b).map(([year, amount]) => ({ year, amount: kronor(amount) }));
}
