import { kronor } from '../money/kronor.js';
import { roundToHundredths } from '../money/rational.js';
import { decisionListOf } from './decision-list-of.js';
import { exampleExpected, exampleRound } from './example.test-support.js';
import { proposeDecisions } from './propose-decisions.js';

// Ekhammar, worked out by hand in assessments/by-hand.spec.ts before the code ran: three reviewers who disagree, averages in
// thirds, ties, settled and unsettled, its own principles in the file.
describe('the decisions proposed for a round of another municipality', () => {
  const { principles, ...file } = exampleRound('ekhammar-2024');
  if (!principles) throw new Error('The round brings its principles');
  const propose = (round: object = {}) => proposeDecisions({ ...file, principles, round: { ...file.round, ...round } });
  const { decisions, totals } = propose();
  const expected = exampleExpected('ekhammar-2024');

  it('have the totals worked out by hand', () => {
    const { partial, ...others } = expected.totals;
    expect(totals).toEqual(others);
    expect(decisions.filter(({ outcome }) => outcome === 'partial')).toHaveLength(partial ?? -1);
  });
  it('have every outcome, amount, score and code worked out by hand', () =>
    expect(
      decisions.map(({ reference, outcome, grantedAmount, points, codes }) => ({
        reference,
        outcome,
        grantedAmount: Number(grantedAmount),
        score: points && roundToHundredths(points),
        code: outcome === 'deny' ? codes[0] : null,
      })),
    ).toEqual(expected.decisions));
  it('adjust the budgets as worked out by hand', () => {
    const sums = new Map<string, number>();
    for (const { committee, amount } of decisionListOf({ ...file, principles, decisions }).budgetAdjustments)
      sums.set(committee, (sums.get(committee) ?? 0) + amount);
    expect(sums).toEqual(new Map(expected.budgetAdjustments.map(({ committee, amount }) => [committee, amount])));
  });
  it('say nothing about what is unreviewed or unsettled', () => {
    const unreviewed = decisions.filter(({ outcome }) => outcome === 'unreviewed');
    expect(unreviewed.map(({ unreviewedBecause }) => unreviewedBecause).toSorted()).toEqual([
      'not-reviewed',
      'unsettled',
      'unsettled',
    ]);
    expect(
      unreviewed.every(
        ({ motivation, codes, grantedAmount }) => motivation === null && codes.length === 0 && grantedAmount === 0,
      ),
    ).toBe(true);
  });
  it('have no word of another municipality in their motivations', () => {
    for (const frame of [kronor(0), kronor(2_600_000), null])
      for (const { motivation } of propose({ frame }).decisions)
        expect(motivation ?? '').not.toMatch(/Stockholm|stadsled|trygghetsutskott/iu);
  });
});
