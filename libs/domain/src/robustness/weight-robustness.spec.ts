import { aReview } from '../agreement/given.test-support.js';
import { type ProposalInput, proposeDecisions } from '../decisions/propose-decisions.js';
import { kronor } from '../money/kronor.js';
import { seededDraw } from '../random/seeded-draw.js';
import { SELECTION_METHODS } from '../rounds/round-file.js';
import { anApplication } from '../secrecy/application.test-support.js';
import { ekhammar, example, finished, sharesOf, within } from './given.test-support.js';
import { robustnessGroupOf } from './robustness.js';
import { weightRobustness } from './weight-robustness.js';

const grantedBy = (input: ProposalInput): readonly string[] =>
  proposeDecisions(input)
    .decisions.filter(({ outcome }) => outcome === 'grant' || outcome === 'partial')
    .map(({ reference }) => reference);
const grantedAlways = (shares: ReadonlyMap<string, number>): readonly string[] =>
  [...shares].filter(([, share]) => share === 1).map(([reference]) => reference);

describe('how firm the grants are when the weights are others', () => {
  it.each(SELECTION_METHODS)('is the proposal itself in a band of 0, by %s', (method) => {
    for (const input of [
      example(40_000_000, method),
      example(null, method),
      { ...ekhammar(), round: { frame: kronor(2_600_000), selection: { method } } },
    ]) {
      const shares = sharesOf(weightRobustness(input, { seed: 1, samples: 3, band: 0 }));
      expect(grantedAlways(shares)).toEqual(grantedBy(input));
      expect([...shares.values()].every((share) => share === 0 || share === 1)).toBe(true);
    }
  });

  // The same factors drawn, and the whole round proposed anew by principles in thousandths: another way to the same list.
  it.each(SELECTION_METHODS)('counts what the whole proposal says with each sample’s weights, by %s', (method) => {
    const input = { ...ekhammar(), round: { frame: kronor(2_000_000), selection: { method } } };
    const { principles } = input;
    const [samples, draw] = [40, seededDraw(5)];
    const counts = new Map(input.applications.map(({ reference }) => [reference, 0]));
    for (let sample = 0; sample < samples; sample += 1) {
      const criteria = principles.criteria.map((criterion) => ({ ...criterion, weight: criterion.weight * (500 + draw(1001)) }));
      const sampled = { ...principles, criteria, threshold: principles.threshold * 1000 };
      for (const reference of grantedBy({ ...input, principles: sampled }))
        counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
    const shares = sharesOf(weightRobustness(input, { seed: 5, samples, band: 50 }));
    expect(shares).toEqual(new Map([...counts].map(([reference, count]) => [reference, count / samples])));
    expect([...shares.values()].some((share) => share > 0 && share < 1)).toBe(true);
  });

  const criterion = (code: string, weight: number) => ({ code, label: code, weight, levels: [] });
  const rivals = (threshold: number, frame: number | null): ProposalInput => ({
    round: { frame: frame === null ? null : kronor(frame), selection: { method: 'rank' } },
    applications: ['A', 'B'].map((reference) => anApplication({ reference })),
    reviews: [aReview('A', 'R', { K1: 3, K2: 0 }), aReview('B', 'R', { K1: 0, K2: 3 })],
    principles: { ...ekhammar().principles, criteria: [criterion('K1', 10), criterion('K2', 10)], threshold },
  });

  it('is as firm as a coin between two that trade one criterion for another', () => {
    const input = rivals(0, anApplication().requestedAmount);
    const shares = sharesOf(weightRobustness(input, { seed: 3, samples: 4000, band: 20 }));
    for (const share of shares.values()) expect(Math.abs(share - 0.5)).toBeLessThan(within(0.5, 4000));
    expect([...shares.values()].reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
  });

  // 3 × 10 × f ≥ 33 where f is at least 1.1, a quarter of [0.8, 1.2]; f ≥ 1.3 never; f ≥ 0.8 always, its end included.
  it.each([
    [33, 101 / 401],
    [39, 0],
    [24, 1],
  ])('holds the points against a threshold of %d that stays where it is', (threshold, expected) => {
    const shares = sharesOf(weightRobustness(rivals(threshold, null), { seed: 11, samples: 4000, band: 20 }));
    for (const share of shares.values()) expect(Math.abs(share - expected)).toBeLessThanOrEqual(within(expected, 4000));
  });

  it('never grants one that the reviews deny, whatever the weights', () => {
    const { principles, ...input } = rivals(0, null);
    const denied = {
      ...input,
      reviews: [
        { ...aReview('A', 'R', { K1: 3, K2: 3 }), direction: { verdict: 'not-in-line' as const, code: 'X' } },
        aReview('B', 'R', { K1: 1, K2: 3 }),
      ],
      principles: { ...principles, criteria: principles.criteria.map((one) => ({ ...one, minimum: 2, denialCode: 'X' })) },
    };
    expect([...sharesOf(weightRobustness(denied, { seed: 1, samples: 50, band: 100 })).values()]).toEqual([0, 0]);
  });

  it('is the same for a seed, whatever the file’s order and the chunks, and tells how far it has come', () => {
    const input = example(40_000_000, 'rank');
    const { shares, progress } = finished(weightRobustness(input, { seed: 1, samples: 60, band: 20 }));
    expect(progress).toEqual([25, 50, 60].map((done) => ({ done, samples: 60 })));
    expect(shares.map(({ reference }) => reference)).toEqual(input.applications.map(({ reference }) => reference));
    const reversed = { ...input, applications: input.applications.toReversed(), reviews: input.reviews?.toReversed() };
    const again = finished(weightRobustness(reversed, { seed: 1, samples: 60, band: 20, chunk: 7 }));
    expect(again.shares.toReversed()).toEqual(shares);
    expect(again.progress).toHaveLength(9);
    expect(finished(weightRobustness(input, { seed: 2, samples: 60, band: 20 })).shares).not.toEqual(shares);
  });

  it('groups the applications around the line', () => {
    const groups = [1, 0.999, 0.001, 0].map((share) => robustnessGroupOf({ reference: 'A', share }));
    expect(groups).toEqual(['always', 'borderline', 'borderline', 'never']);
  });
});
