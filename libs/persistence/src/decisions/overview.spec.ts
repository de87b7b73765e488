import { kronor } from '@tp/domain';
import { row, SIX_ROWS } from './given-rows.test-support.js';
import { overviewOf } from './overview.js';

describe('the overview of a decision list', () => {
  it('counts every row, and sums what no mark covers', () => {
    expect(overviewOf(SIX_ROWS)).toMatchObject({
      applications: 6,
      granted: 3,
      partial: 1,
      denied: 1,
      notReviewed: 1,
      unsettled: 1,
      committees: 3,
      committeesGranted: 2,
      requestedAmount: 4_000,
      grantedAmount: 1_400,
      grantedInFull: 1_000,
      grantedPartially: 400,
      cutAmount: 600,
      deniedAmount: 1_000,
      notReviewedAmount: 1_000,
      unsettledAmount: 0,
      maskedAmounts: 2,
    });
  });

  it('has parts that add up to the whole when nothing is masked', () => {
    const sums = overviewOf(SIX_ROWS.slice(0, 4));
    const parts = [
      sums.grantedInFull,
      sums.grantedPartially,
      sums.cutAmount,
      sums.deniedAmount,
      sums.notReviewedAmount,
      sums.unsettledAmount,
    ];
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(sums.requestedAmount);
    expect(sums.grantedInFull + sums.grantedPartially).toBe(sums.grantedAmount);
  });

  it('names what the list can be filtered by, each row counted once', () => {
    expect(overviewOf([...SIX_ROWS, row('A-7', { measures: ['other', 'other'], codes: ['B', 'B'] })]).facets).toEqual({
      committees: [
        { code: 'RK', name: 'Rinkeby-Kista stadsdelsnämnd', count: 5 },
        { code: 'Ä', name: 'Älvsjö', count: 1 },
        { code: 'Ö', name: 'Östermalm', count: 1 },
      ],
      outcomes: [
        { value: 'grant', count: 2 },
        { value: 'partial', count: 1 },
        { value: 'deny', count: 2 },
        { value: 'not-reviewed', count: 1 },
        { value: 'unsettled', count: 1 },
      ],
      measures: [
        { value: 'lighting', count: 5 },
        { value: 'underpass', count: 1 },
        { value: 'other', count: 1 },
      ],
      codes: [
        { value: 'P-DRIFT', count: 1 },
        { value: 'P-UND', count: 1 },
        { value: 'D-DRIFT', count: 1 },
        { value: 'B', count: 1 },
      ],
    });
  });

  it('of no rows is nothing but zeroes', () => {
    expect(overviewOf([])).toMatchObject({
      applications: 0,
      requestedAmount: 0,
      facets: { committees: [], outcomes: [], measures: [], codes: [] },
    });
  });

  it('refuses sums that no number can hold exactly', () => {
    const amount = kronor(Number.MAX_SAFE_INTEGER);
    expect(() => overviewOf([row('A', { requestedAmount: amount }), row('B', { requestedAmount: amount })])).toThrow(RangeError);
  });
});
