import { rational } from '../money/rational.js';
import { differencesFromOthers } from './difference-from-others.js';
import { scoredRows } from './given.test-support.js';

describe('a reviewer’s difference from the others on the same applications', () => {
  // Bo on A1: 14 − (10 + 15)/2 = 3/2; on A2: 20 − 23 = −3; on average −3/4.
  it('is own points less the mean of the others’, averaged over what they share', () =>
    expect(differencesFromOthers(scoredRows({ Cia: '15 23 .', Anna: '10 . .', Bo: '14 20 40', Eva: '. . . 7' }))).toEqual([
      { reviewer: 'Anna', points: rational(-9, 2), applications: 1 },
      { reviewer: 'Bo', points: rational(-3, 4), applications: 2 },
      { reviewer: 'Cia', points: rational(3), applications: 2 },
      { reviewer: 'Eva', points: null, applications: 0 },
    ]));
  it('of no reviews is none', () => expect(differencesFromOthers([])).toEqual([]));
});
