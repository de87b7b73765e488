import * as fc from 'fast-check';
import { assignEvenly } from './assign-evenly.js';
import { mergeReviewDraft } from './merge-review-draft.js';
import { reviewDraftSchema } from './review-draft.js';
import { shuffledFor } from './shuffled-for.js';

describe('assigning evenly', () => {
  const anyRound = fc
    .record({ applications: fc.integer({ min: 0, max: 12 }), reviewers: fc.integer({ min: 1, max: 5 }) })
    .chain(({ applications, reviewers }) => {
      const references = Array.from({ length: applications }, (_, index) => `A${index}`);
      return fc.record({
        perApplication: fc.integer({ min: 1, max: 3 }),
        most: fc.option(fc.integer({ min: 1, max: 12 })),
        applications: fc.constant(references.map((reference) => ({ reference, reviewers: [] }))),
        reviewers: fc.tuple(
          ...Array.from({ length: reviewers }, (_, id) =>
            fc.subarray(references).map((conflicts) => ({ id, conflicts: new Set(conflicts) })),
          ),
        ),
      });
    });

  it('gives as many as can be given, to nobody twice, nobody who must keep away and nobody beyond the most', () =>
    fc.assert(
      fc.property(anyRound, ({ applications, reviewers, perApplication, most }) => {
        const { assigned, lacking } = assignEvenly(applications, reviewers, { perApplication, most });
        const loadOf = (wanted: number): number => assigned.filter(({ reviewer }) => reviewer === wanted).length;
        for (const { id, conflicts } of reviewers) {
          expect(loadOf(id)).toBeLessThanOrEqual(most ?? Infinity);
          expect(assigned.some(({ reviewer, reference }) => reviewer === id && conflicts.has(reference))).toBe(false);
        }
        expect(new Set(assigned.map(({ reference, reviewer }) => `${reference}/${reviewer}`)).size).toBe(assigned.length);
        const short = lacking.reduce((sum, { count }) => sum + count, 0);
        expect(assigned.length + short).toBe(applications.length * perApplication);
        // The most that can be given, by the least cut over every set of reviewers (max-flow min-cut).
        let least = Infinity;
        for (let subset = 0; subset < 2 ** reviewers.length; subset += 1) {
          const outside = reviewers.filter(({ id }) => (subset >> id) % 2 === 0);
          const full = (reviewers.length - outside.length) * Math.min(most ?? Infinity, applications.length);
          const rest = applications.map(({ reference }) =>
            Math.min(perApplication, outside.filter(({ conflicts }) => !conflicts.has(reference)).length),
          );
          least = Math.min(least, full + rest.reduce((sum, one) => sum + one, 0));
        }
        expect(assigned.length).toBe(least);
      }),
      { numRuns: 500 },
    ));

  it('keeps what is assigned, and evens out the rest', () => {
    const applications = ['A', 'B', 'C', 'D'].map((reference) => ({ reference, reviewers: reference < 'C' ? [1] : [] }));
    const reviewers = [1, 2].map((id) => ({ id, conflicts: new Set<string>() }));
    expect(assignEvenly(applications, reviewers, { perApplication: 1, most: null }).assigned).toEqual([
      { reference: 'C', reviewer: 2 },
      { reference: 'D', reviewer: 2 },
    ]);
  });
});

describe('a reviewer’s order', () => {
  const items = Array.from({ length: 62 }, (_, index) => ({ reference: `TI-${index}` }));
  it('holds every application once, is the same whatever the file’s order, and another for each reviewer and round', () => {
    const order = shuffledFor(items, { roundId: 'r', reviewer: 1 });
    expect(order.toSorted((a, b) => items.indexOf(a) - items.indexOf(b))).toEqual(items);
    expect(shuffledFor(items.toReversed(), { roundId: 'r', reviewer: 1 })).toEqual(order);
    expect(shuffledFor(items, { roundId: 'r', reviewer: 2 })).not.toEqual(order);
    expect(shuffledFor(items, { roundId: 's', reviewer: 1 })).not.toEqual(order);
  });
});

describe('a review’s draft', () => {
  it('takes changes point by point, and away what is null', () => {
    const draft = { levels: { K1: 1, K2: 2 }, notes: 'n', direction: { verdict: 'in-line' as const } };
    expect(mergeReviewDraft(draft, { levels: { K2: null, K3: 0 }, notes: null, reasons: { 'levels/K3': 'x' } })).toEqual({
      levels: { K1: 1, K3: 0 },
      direction: { verdict: 'in-line' },
      reasons: { 'levels/K3': 'x' },
    });
    expect(mergeReviewDraft({}, {})).toEqual({});
  });
  it('refuses what it does not know', () => {
    for (const wrong of [{ level: {} }, { levels: { K1: -1 } }, { direction: { verdict: 'ja' } }, { notes: 'x'.repeat(20_001) }])
      expect(reviewDraftSchema.safeParse(wrong).success).toBe(false);
  });
});
