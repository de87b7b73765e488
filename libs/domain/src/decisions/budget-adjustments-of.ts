import { kronor, type Kronor } from '../money/kronor.js';
import type { Committee } from '../rounds/round-file.js';
import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import type { Decision } from './decision.js';
import type { BudgetAdjustment } from './decision-list.js';

const swedish = new Intl.Collator('sv');

/**
 * What each committee's budget is adjusted by, each year with an amount above 0; by the committee's name in Swedish order
 * (equal names by code), then year. Amounts in kronor. Source: decision-list.md, `budgetAdjustments`.
 * @throws RangeError when a sum passes 2^53 − 1 kronor
 */
export function budgetAdjustmentsOf(
  decisions: readonly Pick<Decision, 'committee' | 'years'>[],
  committees: readonly Pick<Committee, 'code' | 'name'>[],
): readonly BudgetAdjustment[] {
  const sums = new Map<string, Map<number, Kronor>>();
  for (const { committee, years } of decisions) {
    const ofCommittee = sums.get(committee) ?? new Map<number, Kronor>();
    for (const { year, amount } of years) ofCommittee.set(year, kronor((ofCommittee.get(year) ?? 0) + amount));
    sums.set(committee, ofCommittee);
  }
  const names = new Map(committees.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  return [...sums]
    .toSorted(([a], [b]) => swedish.compare(nameOf(a), nameOf(b)) || compareByCodePoint(a, b))
    .flatMap(([committee, years]) =>
      [...years]
        .filter(([, amount]) => amount > 0)
        .toSorted(([a], [b]) => a - b)
        .map(([year, amount]) => ({ committee, year, amount })),
    );
}
