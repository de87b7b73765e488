import { formatKronor } from '@tp/domain';
import type { GroupSums } from './committee-groups.js';

export type SumCells = Readonly<{
  label: string;
  count: string;
  granted: string;
  requestedAmount: string;
  grantedAmount: string;
}>;

/** What a group adds up to, as cells of a table. */
export const sumCells = (label: string, sums: GroupSums): SumCells => ({
  label,
  count: String(sums.applications),
  granted: String(sums.granted),
  requestedAmount: formatKronor(sums.requestedAmount),
  grantedAmount: formatKronor(sums.grantedAmount),
});
