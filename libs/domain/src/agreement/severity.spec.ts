import fc from 'fast-check';
import { addRational, rational, subtractRational } from '../money/rational.js';
import { anyScored, scoredRows } from './given.test-support.js';
import type { ScoredReview } from './scored-review.js';
import { adjustedPoints, severityOf } from './severity.js';

const ZERO = rational(0);
const termsOf = (scored: readonly ScoredReview[]) => severityOf(scored).map(({ reviewer, points }) => [reviewer, points]);

describe('the severity of reviewers', () => {
  // Montgomery, D. C., Design and Analysis of Experiments, "Balanced incomplete block designs": four catalysts (our reviewers) in four
  // batches (our applications) of three each, the model y = μ + catalyst + batch. The adjusted totals are −9/3, −7/3, −4/3 and 20/3
  // (of catalyst 1: 73 + 74 + 71 − (221 + 224 + 218)/3), and with k = 3, λ = 2, a = 4 the effects kQ/λa are these. A term of −9/8
  // on the mean of batch 1, 221/3, then leaves (73 + 9/8 + 73 + 4/8 + 75 − 20/8)/3.
  it('is that of Montgomery’s balanced incomplete blocks', () => {
    const scored = scoredRows({ C1: '73 74 . 71', C2: '. 75 67 72', C3: '73 75 68 .', C4: '75 . 72 75' });
    expect(termsOf(scored)).toEqual([
      ['C1', rational(-9, 8)],
      ['C2', rational(-7, 8)],
      ['C3', rational(-4, 8)],
      ['C4', rational(20, 8)],
    ]);
    expect(adjustedPoints(scored, severityOf(scored)).get('A1')).toEqual(rational(1761, 24));
  });

  // All reviewed all: each one's mean less the grand mean. 20 30 and 10 26: 25 − 21.5 and 18 − 21.5.
  it('is the difference of the means where all have reviewed everything', () =>
    expect(termsOf(scoredRows({ Bo: '20 30', Anna: '10 26' }))).toEqual([
      ['Anna', rational(-7, 2)],
      ['Bo', rational(7, 2)],
    ]));

  // Bo is 4 over Anna on A1, Cia 2 over Bo on A2; what Cia gave A3 alone says nothing. Terms x, x + 4, x + 6 with the sum 0.
  it('reaches from one reviewer to another through a third', () => {
    const scored = scoredRows({ Anna: '10 . .', Bo: '14 20 .', Cia: '. 22 9' });
    expect(termsOf(scored)).toEqual([
      ['Anna', rational(-10, 3)],
      ['Bo', rational(2, 3)],
      ['Cia', rational(8, 3)],
    ]);
    expect([...adjustedPoints(scored, severityOf(scored))]).toEqual([
      ['A1', rational(40, 3)],
      ['A2', rational(58, 3)],
      ['A3', rational(19, 3)],
    ]);
  });

  it('is fitted for each connected set alone, and a set apart has none and keeps its raw points', () => {
    const scored = scoredRows({ Anna: '10 . . .', Bo: '12 . . .', Cia: '. 5 . .', Dan: '. 9 . .', Eva: '. . 40 20' });
    expect(severityOf(scored)).toEqual([
      { reviewer: 'Anna', points: rational(-1), comparedWith: ['Bo'] },
      { reviewer: 'Bo', points: rational(1), comparedWith: ['Anna'] },
      { reviewer: 'Cia', points: rational(-2), comparedWith: ['Dan'] },
      { reviewer: 'Dan', points: rational(2), comparedWith: ['Cia'] },
      { reviewer: 'Eva', points: null, comparedWith: [] },
    ]);
    const adjusted = adjustedPoints(scored, severityOf(scored));
    expect([...adjusted.values()]).toEqual([rational(11), rational(7), rational(40), rational(20)]);
  });

  it('of no reviews is none', () => expect(severityOf([])).toEqual([]));

  // The least squares' own condition: what is left over sums to zero for each reviewer and for each application.
  it('leaves nothing over that a term could take up, and sums to zero in each set', () =>
    fc.assert(
      fc.property(anyScored, (scored) => {
        const severities = severityOf(scored);
        const terms = new Map(severities.map(({ reviewer, points }) => [reviewer, points]));
        const adjusted = adjustedPoints(scored, severities);
        const left = scored.map(({ application, reviewer, points }) => ({
          ...{ application, reviewer },
          left: subtractRational(
            subtractRational(rational(points), adjusted.get(application) ?? ZERO),
            terms.get(reviewer) ?? ZERO,
          ),
        }));
        for (const key of ['application', 'reviewer'] as const)
          for (const own of Map.groupBy(left, (row) => row[key]).values())
            if (own.every((row) => terms.get(row.reviewer) !== null))
              expect(own.reduce((sum, row) => addRational(sum, row.left), ZERO)).toEqual(ZERO);
        for (const { reviewer, points, comparedWith } of severities) {
          const set = [reviewer, ...comparedWith].map((name) => terms.get(name) ?? ZERO);
          expect(set.reduce(addRational)).toEqual(ZERO);
          expect(points === null).toBe(comparedWith.length === 0);
        }
      }),
    ));

  it('does not hang on the order of the reviews', () =>
    fc.assert(
      fc.property(
        anyScored.chain((scored) =>
          fc.tuple(fc.constant(scored), fc.shuffledSubarray([...scored], { minLength: scored.length })),
        ),
        ([scored, shuffled]) => expect(severityOf(shuffled)).toEqual(severityOf(scored)),
      ),
    ));

  // 30 more from one of a set of n: that one's term rises by 30 − 30/n, the others' fall by 30/n, and all applications by 30/n.
  it('takes up the whole of what one reviewer gives more than before', () =>
    fc.assert(
      fc.property(anyScored, (scored) => {
        const [generous] = severityOf(scored).filter(({ points }) => points !== null);
        if (!generous) return;
        const lifted = scored.map((review) =>
          review.reviewer === generous.reviewer ? { ...review, points: review.points + 30n } : review,
        );
        const [before, after] = [scored, lifted].map((reviews) => new Map(termsOf(reviews) as [string, null][]));
        const shareOfOne = rational(30, generous.comparedWith.length + 1);
        for (const other of generous.comparedWith)
          expect(after?.get(other)).toEqual(subtractRational(before?.get(other) ?? ZERO, shareOfOne));
        expect(after?.get(generous.reviewer)).toEqual(
          addRational(before?.get(generous.reviewer) ?? ZERO, subtractRational(rational(30), shareOfOne)),
        );
        const [raw, adjusted] = [scored, lifted].map((reviews) => adjustedPoints(reviews, severityOf(reviews)));
        for (const { application } of scored.filter(({ reviewer }) =>
          [generous.reviewer, ...generous.comparedWith].includes(reviewer),
        ))
          expect(adjusted?.get(application)).toEqual(addRational(raw?.get(application) ?? ZERO, shareOfOne));
      }),
    ));
});
