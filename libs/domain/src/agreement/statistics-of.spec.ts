import { exampleRound } from '../decisions/example.test-support.js';
import { aReview } from './given.test-support.js';
import { statisticsOf } from './statistics-of.js';

const criterion = (code: string, weight: number) => ({ code, label: code, weight, levels: [] });
const principles = { criteria: [criterion('B', 3), criterion('A', 1)] };

describe('the statistics of a round', () => {
  // Points 3B + A: 7 and 8 of A1, 0 and 2 of A2. Squared, the units' pairs differ by 1 + 4, all pairs by 4 · 117 − 17² = 179.
  // Twice the ranks of A: 3 and 6 of A1, 1 and 6 of A2. The units' pairs differ by 9 + 25, all pairs by 4 · 82 − 16² = 72.
  it('has ordinal alpha of the levels, interval alpha of the points, and severity by code point', () => {
    const reviews = [
      aReview('A1', 'bo', { A: 1, B: 2 }),
      aReview('A1', 'Åsa', { A: 2, B: 2 }),
      aReview('A2', 'bo', { A: 0, B: 0 }),
      aReview('A2', 'Åsa', { A: 2, B: 0 }),
      aReview('A3', 'Cia', { A: 0, B: 3 }),
    ];
    const statistics = statisticsOf(reviews, principles);
    expect(statistics).toEqual({
      format: 'trygghetsportalen.statistics/1',
      alpha: { criteria: { B: 1, A: expect.closeTo(1 - (3 * 34) / 72, 12) }, points: 1 - (3 * 5) / 179 },
      severity: [
        { reviewer: 'Cia', points: null },
        { reviewer: 'bo', points: -0.75 },
        { reviewer: 'Åsa', points: 0.75 },
      ],
    });
    expect(Object.keys(statistics.alpha.criteria)).toEqual(['B', 'A']);
    expect(statisticsOf(reviews.toReversed(), principles)).toEqual(statistics);
  });

  it('has none of it where nobody has reviewed what another has', () => {
    const { reviews, principles: own } = exampleRound('ekhammar-2024');
    if (!reviews || !own) throw new Error('The example has reviews and principles of its own');
    const once = [...new Map(reviews.map((review) => [review.application, review])).values()];
    const { alpha, severity } = statisticsOf(once, own);
    expect(alpha).toEqual({ criteria: { BEHOV: null, NYTTA: null, DRIFT: null }, points: null });
    expect(new Set(severity.map(({ points }) => points))).toEqual(new Set([null]));
    expect(statisticsOf([], own).severity).toEqual([]);
  });
});
