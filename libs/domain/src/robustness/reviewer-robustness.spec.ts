import { aReview } from '../agreement/given.test-support.js';
import { type ProposalInput, proposeDecisions } from '../decisions/propose-decisions.js';
import { seededDraw } from '../random/seeded-draw.js';
import { anApplication } from '../secrecy/application.test-support.js';
import { ekhammar, example, finished, sharesOf, within } from './given.test-support.js';
import { reviewerRobustness } from './reviewer-robustness.js';

const SAMPLES = 4000;
const criterion = { code: 'K', label: 'K', weight: 1, levels: [] };
/** Applications by who gave each which level; granted from an average of 2. */
const reviewed = (...levels: readonly Readonly<Record<string, number>>[]): ProposalInput => ({
  round: { frame: null, selection: { method: 'threshold' } },
  applications: levels.map((_, index) => anApplication({ reference: `A${index}` })),
  reviews: levels.flatMap((own, index) =>
    Object.entries(own).map(([reviewer, level]) => aReview(`A${index}`, reviewer, { K: level })),
  ),
  principles: { ...ekhammar().principles, criteria: [criterion], threshold: 2 },
});
const shares = (input: ProposalInput): readonly number[] => [
  ...sharesOf(reviewerRobustness(input, { seed: 9, samples: SAMPLES })).values(),
];

describe('how firm the grants are when other reviewers could have been asked', () => {
  // Anna and Anna 1/4, Bo and Bo 1/4, one of each 1/2: 3 and 0 pass alone with Anna, 3 and 1 also with one of each.
  it('is the share of draws in which the drawn reviewers pass it', () => {
    const [narrow, wide, agreed, failed] = shares(
      reviewed({ Anna: 3, Bo: 0 }, { Anna: 3, Bo: 1 }, { Anna: 2, Bo: 2 }, { Anna: 1, Bo: 1 }),
    );
    expect(Math.abs((narrow ?? 0) - 0.25)).toBeLessThan(within(0.25, SAMPLES));
    expect(Math.abs((wide ?? 0) - 0.75)).toBeLessThan(within(0.75, SAMPLES));
    expect([agreed, failed]).toEqual([1, 0]);
  });

  it('keeps an application’s own reviews where none of the drawn has reviewed it', () =>
    expect(shares(reviewed({ Anna: 2 }, { Bo: 1 }, { Cia: 3 }, {}))).toEqual([1, 0, 1, 0]));

  // Of two drawn the vote ties in one of each, and in two of Bo's all is denied: granted by Anna alone.
  it('leaves a tied vote unsettled, unless somebody has settled it', () => {
    const input = reviewed({ Anna: 3, Bo: 3 });
    const [anna, bo] = input.reviews ?? [];
    if (!anna || !bo) throw new Error('There are two reviews');
    const disputed = { ...input, reviews: [anna, { ...bo, direction: { verdict: 'not-in-line' as const, code: 'X' } }] };
    expect(Math.abs((shares(disputed)[0] ?? 0) - 0.25)).toBeLessThan(within(0.25, SAMPLES));
    const settlement = {
      application: 'A0',
      by: 'L',
      on: '2024-01-01',
      reason: 'Skäl',
      direction: { verdict: 'in-line' as const },
    };
    expect(shares({ ...disputed, settlements: [settlement] })).toEqual([1]);
  });

  // The same reviewers drawn, and the whole round proposed anew by their reviews alone: another way to the same list.
  it('counts what the whole proposal says with each sample’s reviews', () => {
    const input = ekhammar();
    const reviewers = ['Amina Berg', 'Jonas Ek', 'Siv Norr'];
    const [samples, draw] = [60, seededDraw(4)];
    const counts = new Map(input.applications.map(({ reference }) => [reference, 0]));
    for (let sample = 0; sample < samples; sample += 1) {
      const drawn = reviewers.map(() => reviewers[draw(reviewers.length)]);
      const reviews = input.applications.flatMap(({ reference }) => {
        const own = input.reviews?.filter(({ application }) => application === reference) ?? [];
        const counted = drawn.flatMap((reviewer) => own.filter((review) => review.reviewer === reviewer));
        return counted.length > 0 ? counted : own;
      });
      for (const { reference, outcome } of proposeDecisions({ ...input, reviews }).decisions)
        if (outcome === 'grant' || outcome === 'partial') counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
    const found = sharesOf(reviewerRobustness(input, { seed: 4, samples }));
    expect(found).toEqual(new Map([...counts].map(([reference, count]) => [reference, count / samples])));
    expect([...found.values()].some((share) => share > 0 && share < 1)).toBe(true);
  });

  it('is the proposal itself where each application has one review, and the same for a seed whatever the file’s order', () => {
    const input = example(40_000_000, 'optimise');
    const { shares: found, progress } = finished(reviewerRobustness(input, { seed: 1, samples: 30, chunk: 10 }));
    const granted = proposeDecisions(input).decisions.map(({ outcome }) => (outcome === 'deny' ? 0 : 1));
    expect(found.map(({ share }) => share)).toEqual(granted);
    expect(progress.map(({ done }) => done)).toEqual([10, 20, 30]);
    const several = ekhammar();
    const reversed = { ...several, applications: several.applications.toReversed(), reviews: several.reviews?.toReversed() };
    const once = finished(reviewerRobustness(several, { seed: 1, samples: 50 })).shares;
    expect(finished(reviewerRobustness(reversed, { seed: 1, samples: 50 })).shares.toReversed()).toEqual(once);
    expect(finished(reviewerRobustness(several, { seed: 2, samples: 50 })).shares).not.toEqual(once);
  });
});
