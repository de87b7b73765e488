import { aDossier } from './application.test-support.js';
import { criteriaOf } from './criteria-of.js';

const review = (reviewer: string, level: number) => ({
  application: 'A/1',
  reviewer,
  direction: { verdict: 'in-line' as const },
  requirements: { verdict: 'met' as const, shortcomings: [] },
  levels: { K1: level },
  ineligibleCostItems: [],
});
const reviewedWith = (levels: readonly number[], level: number, exact: string | null = null) => ({
  reviews: levels.map((one, index) => review(`granskare ${index + 1}`, one)),
  settlement: null,
  decision: null,
  assessment: {
    kind: 'assessed' as const,
    points: level,
    criteria: [{ code: 'K1', level, exact, isUnderMinimum: false }],
    unsettled: [],
    ineligibleCostItems: [],
  },
});

describe('a criterion on the page', () => {
  it('goes by what the rules suggest until somebody has reviewed', () =>
    expect(criteriaOf(aDossier())).toMatchObject([
      {
        suggested: 1,
        level: null,
        reached: 'Nivå 1: Behovet är beskrivet',
        next: 'För nivå 2 krävs: Behovet är mätt',
        average: '',
      },
    ]));
  it('goes by the reviewers’ level when there is one, and says what the next above that needs', () =>
    expect(criteriaOf(aDossier({ reviewed: reviewedWith([2], 2) }))).toMatchObject([
      { level: 2, suggested: 1, reached: 'Nivå 2: Behovet är mätt', next: 'Högsta nivån är nådd.', average: '' },
    ]));
  it('tells an average that fell between two from what it was made of, exactly', () =>
    expect(criteriaOf(aDossier({ reviewed: reviewedWith([1, 2, 2], 1.67, '5/3') }))).toMatchObject([
      {
        level: 1.67,
        reached: 'Nivå 1: Behovet är beskrivet',
        next: 'För nivå 2 krävs: Behovet är mätt',
        average: 'Medelvärde av 1, 2, 2: 1,67, exakt 5/3.',
      },
    ]));
  it('keeps a next step that is masked', () =>
    expect(
      criteriaOf(aDossier({}, { criteria: [{ code: 'K1', level: 1, fields: {}, next: '[Sekretess, OSL]' }] })).map(
        ({ next }) => next,
      ),
    ).toEqual(['För nivå 2 krävs: [Sekretess, OSL]']));
  it('has no level before the rules have been asked', () =>
    expect(criteriaOf(aDossier({ preAssessment: null }))).toMatchObject([{ suggested: null, reached: '', next: '' }]));
});
