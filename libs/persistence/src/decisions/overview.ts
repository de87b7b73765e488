import { isMask, type Kronor, kronor, sumKronor } from '@tp/domain';
import { amountOf, type DecisionListRow } from './list-row.js';

export type OutcomeFilter = 'grant' | 'partial' | 'deny' | 'not-reviewed' | 'unsettled';
const OUTCOMES: readonly OutcomeFilter[] = ['grant', 'partial', 'deny', 'not-reviewed', 'unsettled'];

export type Facet = Readonly<{ value: string; count: number }>;

/**
 * The whole round, whatever the filter. An application with a masked requested or granted amount is left out of that sum, and of all
 * sums below `grantedAmount`; without masks `requestedAmount` = `grantedInFull` + `grantedPartially` + `cutAmount` + `deniedAmount` +
 * `notReviewedAmount` + `unsettledAmount`.
 */
export type DecisionOverview = Readonly<{
  applications: number;
  /** Granted in full and in part together. */
  granted: number;
  partial: number;
  denied: number;
  notReviewed: number;
  unsettled: number;
  /** Committees that applied. */
  committees: number;
  /** Committees that are granted something. */
  committeesGranted: number;
  requestedAmount: Kronor;
  grantedAmount: Kronor;
  grantedInFull: Kronor;
  grantedPartially: Kronor;
  /** Requested by those granted in part, but not granted. */
  cutAmount: Kronor;
  deniedAmount: Kronor;
  notReviewedAmount: Kronor;
  unsettledAmount: Kronor;
  /** How many applications have a masked amount. */
  maskedAmounts: number;
  /** Only values that a row has. Committees in the list's order; outcomes as `OutcomeFilter` says; measures and codes as they come first. */
  facets: Readonly<{
    committees: readonly Readonly<{ code: string; name: string; count: number }>[];
    outcomes: readonly Facet[];
    measures: readonly Facet[];
    codes: readonly Facet[];
  }>;
}>;

export const outcomeFilterOf = ({
  outcome,
  unreviewedBecause,
}: Pick<DecisionListRow, 'outcome' | 'unreviewedBecause'>): OutcomeFilter =>
  outcome === 'unreviewed' ? (unreviewedBecause ?? 'not-reviewed') : outcome;

type Amounts = Readonly<{ outcome: OutcomeFilter; requested: Kronor; granted: Kronor }>;

/** What stands above the list, and what it can be filtered by. */
export function overviewOf(rows: readonly DecisionListRow[]): DecisionOverview {
  const outcomes = countOf(rows.map(outcomeFilterOf));
  const open = rows.flatMap((row): readonly Amounts[] => {
    const [requested, granted] = [amountOf(row.requestedAmount), amountOf(row.grantedAmount)];
    return requested === null || granted === null ? [] : [{ outcome: outcomeFilterOf(row), requested, granted }];
  });
  const sumOf = (outcome: OutcomeFilter, amount: 'requested' | 'granted') =>
    sumKronor(open.filter((amounts) => amounts.outcome === outcome).map((amounts) => amounts[amount]));
  // A mask is no committee, and nothing to filter by.
  const named = rows.filter(({ committee }) => !isMask(committee));
  const names = new Map(named.map(({ committee, committeeName }) => [committee, committeeName]));
  const partial = outcomes.get('partial') ?? 0;
  return {
    applications: rows.length,
    granted: (outcomes.get('grant') ?? 0) + partial,
    partial,
    denied: outcomes.get('deny') ?? 0,
    notReviewed: outcomes.get('not-reviewed') ?? 0,
    unsettled: outcomes.get('unsettled') ?? 0,
    committees: names.size,
    committeesGranted: new Set(
      named.filter(({ outcome }) => outcome === 'grant' || outcome === 'partial').map(({ committee }) => committee),
    ).size,
    requestedAmount: sumKronor(rows.map(({ requestedAmount }) => amountOf(requestedAmount)).filter((amount) => amount !== null)),
    grantedAmount: sumKronor(rows.map(({ grantedAmount }) => amountOf(grantedAmount)).filter((amount) => amount !== null)),
    grantedInFull: sumOf('grant', 'granted'),
    grantedPartially: sumOf('partial', 'granted'),
    cutAmount: sumKronor(open.filter(({ outcome }) => outcome === 'partial').map(cut)),
    deniedAmount: sumOf('deny', 'requested'),
    notReviewedAmount: sumOf('not-reviewed', 'requested'),
    unsettledAmount: sumOf('unsettled', 'requested'),
    maskedAmounts: rows.length - open.length,
    facets: {
      committees: [...countOf(named.map(({ committee }) => committee))].map(([code, count]) => ({
        code,
        name: names.get(code) ?? code,
        count,
      })),
      outcomes: OUTCOMES.map((value) => ({ value, count: outcomes.get(value) ?? 0 })).filter(({ count }) => count > 0),
      measures: facets(rows.flatMap(({ measures }) => [...new Set(measures)])),
      codes: facets(rows.flatMap(({ codes }) => [...new Set(codes)])),
    },
  };
}

const cut = ({ requested, granted }: Amounts): Kronor => kronor(requested - granted);

function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const facets = (values: readonly string[]): readonly Facet[] => [...countOf(values)].map(([value, count]) => ({ value, count }));
