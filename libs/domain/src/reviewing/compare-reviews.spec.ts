import { anApplication } from '../secrecy/application.test-support.js';
import { aReview } from '../agreement/given.test-support.js';
import { assessApplications } from '../assessments/assess-applications.js';
import type { Review, Settlement } from '../reviews/review.js';
import { compareReviews, type ComparedPoint } from './compare-reviews.js';

const principles = {
  codes: { 'I-A': 'A', 'F-A': 'A', 'D-A': 'A', 'D-B': 'B' },
  criteria: [{ code: 'K1', label: 'Ett', weight: 1, levels: [] }],
  threshold: 1,
};
const application = anApplication(); // of two cost items
const by = (reviewer: string, level: number, changes: Partial<Review> = {}): Review => ({
  ...aReview(application.reference, reviewer, { K1: level }),
  ...changes,
});
const compared = (reviews: readonly Review[], settles: Partial<Settlement> | null = null) => {
  const settlement = settles && { application: application.reference, by: 'L', on: '2031-02-01', reason: 'Skäl', ...settles };
  const [assessed] = assessApplications({
    applications: [application],
    reviews,
    settlements: settlement ? [settlement] : [],
    principles,
  });
  if (!assessed) throw new Error('One application is assessed');
  const { points, unsettled } = compareReviews(assessed, principles);
  return { unsettled, of: (point: string): ComparedPoint | undefined => points.find((one) => one.point === point) };
};
const out = (code: string, index = 0): Partial<Review> => ({ ineligibleCostItems: [{ index, code }] });

describe('reviews of an application beside each other', () => {
  it('agree on what all say, and have an average of the levels', () => {
    const { of, unsettled } = compared([by('A', 1), by('B', 1), by('C', 2)]);
    expect(unsettled).toEqual([]);
    expect(of('direction')).toMatchObject({ isDiffering: false, how: 'agreed', stands: { value: 'in-line', code: null } });
    expect(of('levels/K1')).toMatchObject({ isDiffering: true, how: 'average', stands: { value: 1.33 } });
    expect(of('levels/K1')?.answers.map(({ value }) => value)).toEqual([1, 1, 2]);
    expect(of('costItems/1')).toMatchObject({ how: 'agreed', stands: { value: 'eligible' } });
  });

  it('take a cost item out by more than half, whatever the codes, and leave a tie unsettled', () => {
    const most = compared([by('A', 1, out('D-B')), by('B', 1, out('D-A')), by('C', 1)]);
    expect(most.of('costItems/0')).toMatchObject({ how: 'majority', stands: { value: 'ineligible', code: 'D-A' } });
    const tie = compared([by('A', 1, out('D-B')), by('B', 1)]);
    expect(tie.unsettled).toEqual(['ineligibleCostItems']);
    expect(tie.of('costItems/0')).toMatchObject({ how: 'unsettled', stands: null });
    expect(tie.of('costItems/1')).toMatchObject({ how: 'agreed', stands: { value: 'eligible' } });
  });

  it('are unsettled on a verdict until it is settled, and then as it is settled', () => {
    const reviews = [by('A', 1), by('B', 1, { direction: { verdict: 'not-in-line', code: 'I-A' } })];
    expect(compared(reviews).of('direction')).toMatchObject({ isDiffering: true, how: 'unsettled', stands: null });
    const settled = compared(reviews, { direction: { verdict: 'not-in-line', code: 'I-A' } });
    expect(settled.unsettled).toEqual([]);
    expect(settled.of('direction')).toMatchObject({ how: 'settled', stands: { value: 'not-in-line', code: 'I-A' } });
    expect(settled.of('requirements')).toMatchObject({ how: 'agreed', stands: { value: 'met' } });
  });

  it('say that codes differ where the verdicts do not, and that the most frequent stands', () => {
    const codes = ['F-A', 'D-A', 'F-A'].map((code, at) =>
      by(String(at), 1, { requirements: { verdict: 'not-met', code, shortcomings: [] } }),
    );
    expect(compared(codes).of('requirements')).toMatchObject({ isDiffering: true, how: 'majority', stands: { code: 'F-A' } });
  });

  it('are nothing without a review', () => expect(compared([]).of('direction')).toBeUndefined());
});
