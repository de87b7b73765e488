import { kronor } from '@tp/domain';
import type { CodeFacetResponse, DecisionListResponse, DecisionListTotalsResponse, DecisionRowResponse } from '@tp/contracts';
import type { DecisionListRow, DecisionOverview } from '@tp/persistence';
import type { DecisionListPage } from '@tp/use-cases';

/** What stands above a list that the queue has not made yet: nothing, and no sums. */
const NOTHING_PROPOSED: DecisionOverview = {
  applications: 0,
  granted: 0,
  partial: 0,
  denied: 0,
  notReviewed: 0,
  unsettled: 0,
  committees: 0,
  committeesGranted: 0,
  requestedAmount: kronor(0),
  grantedAmount: kronor(0),
  grantedInFull: kronor(0),
  grantedPartially: kronor(0),
  cutAmount: kronor(0),
  deniedAmount: kronor(0),
  notReviewedAmount: kronor(0),
  unsettledAmount: kronor(0),
  maskedAmounts: 0,
  facets: { committees: [], outcomes: [], measures: [], codes: [] },
};

export function toDecisionListResponse(
  found: DecisionListPage,
  paging: Readonly<{ page: number; limit: number }>,
): DecisionListResponse {
  const { page, overview } = found;
  const { facets, ...counts } = overview ?? NOTHING_PROPOSED;
  return {
    items: page.rows.map((row) => toDecisionRow(row, found)),
    ...paging,
    total: page.total,
    sums: page.sums,
    ...(page.groups && {
      groups: page.groups.map(({ committee, committeeName, ...sums }) => ({
        committee: { code: committee, name: committeeName },
        ...sums,
      })),
    }),
    totals: toTotals(counts, found.frame),
    facets: { ...facets, codes: toCodeFacets(facets.codes, found.codes) },
  };
}

/** A row of the list as the API gives it. */
export function toDecisionRow(
  row: DecisionListRow,
  { threshold, codes }: Pick<DecisionListPage, 'threshold' | 'codes'>,
): DecisionRowResponse {
  const { requestedAmount, grantedAmount, committee, committeeName, years, ...rest } = row;
  return {
    ...rest,
    committee: { code: committee, name: committeeName },
    ...(typeof requestedAmount === 'string'
      ? { requestedAmount: null, requestedAmountMask: requestedAmount }
      : { requestedAmount }),
    ...(typeof grantedAmount === 'string' ? { grantedAmount: null, grantedAmountMask: grantedAmount } : { grantedAmount }),
    threshold,
    codes: row.codes.map((code) => ({ code, text: codes.get(code) ?? code })),
  };
}

function toTotals(counts: Omit<DecisionOverview, 'facets'>, frame: number | null): DecisionListTotalsResponse {
  const exceededBy = frame === null ? 0 : Math.max(0, counts.grantedAmount - frame);
  return {
    ...counts,
    unreviewed: counts.notReviewed + counts.unsettled,
    ...(frame !== null && { frame }),
    ...(exceededBy > 0 && { frameExceededBy: exceededBy }),
  };
}

/** In the order of the principles; a code that they do not have, as it came. */
function toCodeFacets(
  facets: DecisionOverview['facets']['codes'],
  texts: ReadonlyMap<string, string>,
): readonly CodeFacetResponse[] {
  const order = [...texts.keys()];
  return facets
    .map(({ value, count }) => ({ code: value, text: texts.get(value) ?? value, count }))
    .toSorted((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
}
