import { kronor } from '../money/kronor.js';
import { totalsLine } from './totals-line.js';

describe('the line that says how a round came out', () => {
  const totals = {
    granted: 37,
    applications: 62,
    grantedAmount: kronor(63_400_000),
    requestedAmount: kronor(107_550_000),
    unreviewed: 0,
  };
  it('says counts and amounts', () => expect(totalsLine(totals)).toBe('37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr'));
  it('adds the unreviewed when there are any', () =>
    expect(totalsLine({ ...totals, unreviewed: 2 })).toBe('37 av 62 ansökningar, 63,4 mnkr av 107,55 mnkr, 2 ej granskade'));
});
