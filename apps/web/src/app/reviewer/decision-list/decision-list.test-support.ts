import type { DecisionListResponse, DecisionListTotalsResponse, DecisionRowResponse, RoundResponse } from '@tp/contracts';

export const aRound = (change: Partial<RoundResponse> = {}): RoundResponse => ({
  id: 'ovning-2026',
  title: 'Övningsomgång 2026',
  caseNumber: 'KS 2026/1',
  budgetYear: 2026,
  version: 1,
  isSynthetic: false,
  notice: null,
  applications: 3,
  createdAt: '2026-11-21T08:41:00Z',
  municipality: { name: 'Lilla kommunen', reviewBody: 'Kansliet', decisionBody: 'Kommunstyrelsen' },
  principles: { id: 'p', title: 'Principer', decidedOn: '2026-01-15', status: null, notice: null, version: 1 },
  frame: null,
  selectionMethod: 'threshold',
  fundingSource: 'Reserven',
  committees: [],
  versions: 1,
  ...change,
});

export const aRow = (change: Partial<DecisionRowResponse> = {}): DecisionRowResponse => ({
  reference: 'A-1',
  title: 'Ljus på torget',
  place: 'Torget, Centrum',
  committee: { code: 'TN', name: 'Trafiknämnden' },
  requestedAmount: 2_100_000,
  grantedAmount: 2_100_000,
  score: 43,
  maxScore: 45,
  threshold: 27,
  outcome: 'grant',
  codes: [],
  motivation: 'Platsen är mörk och ska bli ljus.',
  isMotivationDraft: false,
  measures: ['lighting'],
  ...change,
});

export const theRows: readonly DecisionRowResponse[] = [
  aRow(),
  aRow({
    reference: 'A-2',
    title: 'Scen i parken',
    requestedAmount: 1_850_000,
    grantedAmount: 1_400_000,
    outcome: 'partial',
    codes: [{ code: 'D-DRIFT', text: 'Post: driftkostnad' }],
    isMotivationDraft: true,
  }),
  aRow({ reference: 'A-3', grantedAmount: 0, requestedAmount: 50_000, score: null, outcome: 'unreviewed', motivation: null }),
];

/** The totals of `theRows`, added up by hand. */
export const theTotals: DecisionListTotalsResponse = {
  applications: 3,
  granted: 2,
  partial: 1,
  denied: 0,
  unreviewed: 1,
  notReviewed: 1,
  unsettled: 0,
  committees: 1,
  committeesGranted: 1,
  requestedAmount: 4_000_000,
  grantedAmount: 3_500_000,
  grantedInFull: 2_100_000,
  grantedPartially: 1_400_000,
  cutAmount: 450_000,
  deniedAmount: 0,
  notReviewedAmount: 50_000,
  unsettledAmount: 0,
  maskedAmounts: 0,
};

export const aList = (change: Partial<DecisionListResponse> = {}): DecisionListResponse => ({
  items: theRows,
  page: 1,
  limit: 500,
  total: 3,
  sums: { applications: 3, committees: 1, granted: 2, requestedAmount: 4_000_000, grantedAmount: 3_500_000 },
  totals: theTotals,
  facets: {
    committees: [{ code: 'TN', name: 'Trafiknämnden', count: 3 }],
    outcomes: [
      { value: 'grant', count: 1 },
      { value: 'partial', count: 1 },
      { value: 'not-reviewed', count: 1 },
    ],
    measures: [{ value: 'lighting', count: 3 }],
    codes: [{ code: 'D-DRIFT', text: 'Post: driftkostnad', count: 1 }],
  },
  ...change,
});
