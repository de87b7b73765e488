import { type Kronor, kronor, sumKronor } from '../money/kronor.js';
import type { Outcome } from './decision.js';
import type { Totals } from './decision-list.js';

type Counted = Readonly<{ committee: string; outcome: Outcome; requestedAmount: Kronor; grantedAmount: Kronor }>;

/**
 * A list's totals: `granted` counts grant and partial together, `committees` those that applied. Source: decision-list.md.
 * @param frame kronor, or `null` for no ceiling; `frameExceededBy` is there only when the granted amounts pass it
 * @throws RangeError when a sum passes 2^53 − 1 kronor
 */
export function totalsOf(rows: readonly Counted[], frame: Kronor | null): Totals {
  return totalsWithAmounts(
    rows,
    rows.map(({ requestedAmount }) => requestedAmount),
    rows.map(({ grantedAmount }) => grantedAmount),
    frame,
  );
}

/** As `totalsOf`, with only the amounts that may be written: a masked one is left out of every sum. */
export function totalsWithAmounts(
  rows: readonly Pick<Counted, 'committee' | 'outcome'>[],
  requested: Iterable<Kronor>,
  granted: Iterable<Kronor>,
  frame: Kronor | null,
): Totals {
  const count = (...outcomes: readonly Outcome[]): number => rows.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const grantedAmount = sumKronor(granted);
  const exceededBy = frame === null ? 0 : grantedAmount - frame;
  return {
    applications: rows.length,
    committees: new Set(rows.map(({ committee }) => committee)).size,
    granted: count('grant', 'partial'),
    denied: count('deny'),
    unreviewed: count('unreviewed'),
    requestedAmount: sumKronor(requested),
    grantedAmount,
    ...(exceededBy > 0 && { frameExceededBy: kronor(exceededBy) }),
  };
}
