import { type DecisionList, type DecisionRow, formatKronor, type Outcome, outcomeWord } from '@tp/domain';
import type { UnreviewedBecause } from './annex-input.js';
import { sumsOf } from './committee-groups.js';
import type { SumCells } from './sum-cells.js';

export type SummaryRow = Readonly<{
  outcome: Outcome;
  label: string;
  count: string;
  requestedAmount: string;
  grantedAmount: string;
}>;

const KINDS = [
  { outcome: 'grant' },
  { outcome: 'partial' },
  { outcome: 'deny' },
  { outcome: 'unreviewed', unreviewedBecause: 'not-reviewed' },
  { outcome: 'unreviewed', unreviewedBecause: 'unsettled' },
] as const;

/** How many of each outcome and what they add up to; the unreviewed have rows only where there are any. */
export function outcomeSummary(
  { decisions, totals }: DecisionList,
  unreviewedBecause: ReadonlyMap<string, UnreviewedBecause>,
): Readonly<{ summary: readonly SummaryRow[]; summaryTotal: SumCells }> {
  const wordOf = ({ outcome, reference }: DecisionRow): string =>
    outcomeWord({ outcome, unreviewedBecause: unreviewedBecause.get(reference) ?? 'not-reviewed' });
  const byWord = Map.groupBy(decisions, wordOf);
  const summary = KINDS.map((kind) => {
    const label = outcomeWord(kind);
    const sums = sumsOf(byWord.get(label) ?? []);
    return {
      outcome: kind.outcome,
      label,
      count: String(sums.applications),
      requestedAmount: formatKronor(sums.requestedAmount),
      grantedAmount: formatKronor(sums.grantedAmount),
    };
  }).filter(({ outcome, count }) => outcome !== 'unreviewed' || count !== '0');
  const summaryTotal = {
    label: 'Summa',
    count: String(totals.applications),
    granted: String(totals.granted),
    requestedAmount: formatKronor(totals.requestedAmount),
    grantedAmount: formatKronor(totals.grantedAmount),
  };
  return { summary, summaryTotal };
}
