import { formatAmount } from '../money/format-amount.js';
import type { Totals } from './decision-list.js';

/**
 * The one line that says how a round came out. Source: the command line's last line.
 * @example `37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr`, then `, 2 ej granskade` when there are any
 */
export function totalsLine(
  totals: Pick<Totals, 'granted' | 'applications' | 'grantedAmount' | 'requestedAmount' | 'unreviewed'>,
): string {
  const { granted, applications, grantedAmount, requestedAmount, unreviewed } = totals;
  const amounts = `${formatAmount(grantedAmount)} av ${formatAmount(requestedAmount)}`;
  return `${granted} av ${applications} ansökningar, ${amounts}${unreviewed > 0 ? `, ${unreviewed} ej granskade` : ''}`;
}
