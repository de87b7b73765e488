import { countedBy, keepsConstraint, type SelectionConstraint } from './constraint.js';
import { candidate } from './given.test-support.js';

const granted = [
  { ...candidate('1', 30, 400), committee: 'A', measures: ['lighting', 'sightlines'], district: 'Norr' },
  { ...candidate('2', 30, 0), committee: 'A', measures: ['lighting'], district: 'Söder' },
  { ...candidate('3', 30, 250), committee: 'B', measures: ['sightlines'], district: 'Norr' },
];
const constraint = (asked: Partial<SelectionConstraint>): SelectionConstraint => ({
  ...{ dimension: 'committee', value: 'A', quantity: 'count', comparison: '>=', bound: 2, name: 'A', text: '' },
  ...asked,
});

describe('a constraint on those granted', () => {
  it.each([
    [{}, 2],
    [{ quantity: 'amount' }, 400],
    [{ dimension: 'measure', value: 'sightlines' }, 2],
    [{ dimension: 'measure', value: 'sightlines', quantity: 'amount' }, 650],
    [{ dimension: 'measure', value: 'underpass', quantity: 'amount' }, 0],
    [{ dimension: 'district', value: 'Norr', quantity: 'amount' }, 650],
    [{ dimension: 'district', value: 'norr' }, 0],
  ] as const)('counts by %j %i', (asked, counted) => expect(countedBy(constraint(asked), granted)).toBe(counted));

  it('is kept at its limit, and not beyond', () => {
    const isKept = (comparison: SelectionConstraint['comparison'], bound: number) =>
      keepsConstraint(constraint({ comparison, bound }), granted);
    expect([isKept('>=', 2), isKept('>=', 3), isKept('<=', 2), isKept('<=', 1)]).toEqual([true, false, true, false]);
  });
});
