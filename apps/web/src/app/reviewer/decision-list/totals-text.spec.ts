import { theTotals } from './decision-list.test-support.js';
import { committeesText, frameText, legendOf, ribbonPartsOf } from './totals-text.js';

/** The example round's, as its expected outcome says them. */
const stockholm = {
  ...theTotals,
  applications: 62,
  granted: 37,
  partial: 8,
  denied: 25,
  unreviewed: 0,
  notReviewed: 0,
  requestedAmount: 107_550_000,
  grantedAmount: 63_400_000,
  grantedInFull: 46_800_000,
  grantedPartially: 16_600_000,
  cutAmount: 3_350_000,
  deniedAmount: 40_800_000,
  notReviewedAmount: 0,
};
const legend = (totals: typeof stockholm) => legendOf(totals).map(({ text }) => text.replaceAll('\u00A0', ' '));

describe('the legend of the ribbon', () => {
  it('says each outcome with its number and its money', () => {
    expect(legend(stockholm)).toEqual([
      '29 beviljas helt 46,8 mnkr',
      '8 beviljas delvis 16,6 mnkr, 3,35 mnkr utgår',
      '25 avslås 40,8 mnkr',
    ]);
  });

  it('keeps the unreviewed and the unsettled apart, in the singular too', () => {
    const open = { ...stockholm, notReviewed: 1, notReviewedAmount: 40_000, unsettled: 1, unsettledAmount: 2_000_000 };
    expect(legend(open).slice(3)).toEqual(['1 ej granskad 40 tkr', '1 oenig, ej avgjord 2 mnkr']);
    expect(legend({ ...open, notReviewed: 2, unsettled: 3 }).slice(3)).toEqual([
      '2 ej granskade 40 tkr',
      '3 oeniga, ej avgjorda 2 mnkr',
    ]);
  });

  it('has a line for an outcome that occurs with no money, and none for one that does not occur', () => {
    expect(legend({ ...stockholm, granted: 8, denied: 1, deniedAmount: 0 })).toEqual([
      '8 beviljas delvis 16,6 mnkr, 3,35 mnkr utgår',
      '1 avslås 0 kr',
    ]);
  });

  it('adds up to what was applied for', () => {
    const sum = ribbonPartsOf(stockholm).reduce((total, { amount }) => total + amount, 0);
    expect(sum).toBe(stockholm.requestedAmount);
  });
});

describe('under the number of committees', () => {
  it.each([
    [14, 14, 'nämnder, alla får medel'],
    [14, 12, 'nämnder, 12 får medel'],
    [14, 0, 'nämnder, ingen får medel'],
    [1, 1, 'nämnd som får medel'],
    [1, 0, 'nämnd som inte får medel'],
  ])('%d that applied, %d that are granted: %s', (committees, committeesGranted, text) =>
    expect(committeesText({ ...stockholm, committees, committeesGranted })).toBe(text),
  );
});

describe('under the frame', () => {
  const text = (change: object) => frameText({ ...stockholm, ...change }).replaceAll('\u00A0', ' ');
  it('stands what is left, or by how much it is exceeded', () => {
    expect(text({ frame: 70_000_000 })).toBe('ram, 6,6 mnkr kvar');
    expect(text({ frame: 63_400_000 })).toBe('ram, allt fördelat');
    expect(text({ frame: 40_000_000, frameExceededBy: 23_400_000 })).toBe('ram, överskrids med 23,4 mnkr');
  });
});
