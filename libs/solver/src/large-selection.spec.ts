import { addRational, compareRational, countedBy, kronor, type Rational, rational, select, type Selection } from '@tp/domain';
import fc from 'fast-check';
import { candidate, constraint } from './given.test-support.js';
import { loadSolver } from './load-solver.js';
import { type ConstrainedQuestion, selectUnderConstraints } from './select-under-constraints.js';

const COMMITTEES = Array.from({ length: 14 }, (_nothing, at) => `N${at}`);
const MEASURES = ['lighting', 'sightlines', 'underpass', 'other'];
const solver = await loadSolver();

/** A thousand candidates, two fifths of whose money is there, and for each committee a least number and a largest amount. */
function largeQuestion(seed: number, unit: number): ConstrainedQuestion & Readonly<{ frame: ReturnType<typeof kronor> }> {
  const anyOne = fc.record({
    thirds: fc.integer({ min: 81, max: 243 }),
    units: fc.integer({ min: 1, max: Math.floor(8_000_000 / unit) }),
    committee: fc.constantFrom(...COMMITTEES),
    measures: fc.subarray(MEASURES, { minLength: 1 }),
    district: fc.integer({ min: 0, max: 40 }).map((number) => `Område ${number}`),
  });
  const [rows = []] = fc.sample(fc.array(anyOne, { minLength: 1000, maxLength: 1000, size: 'max' }), { seed, numRuns: 1 });
  const candidates = rows.map(({ thirds, units, ...place }, at) =>
    candidate(`M-${at}`, rational(thirds, 3), units * unit, place),
  );
  const frame = kronor(Math.floor(candidates.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0) * 0.4));
  const constraints = [
    ...COMMITTEES.map((committee) => constraint('committee', committee, 'count', '>=', 20)),
    ...COMMITTEES.map((committee) => constraint('committee', committee, 'amount', '<=', Math.floor(frame / 13))),
    constraint('measure', 'other', 'amount', '>=', Math.floor(frame * 0.6)),
    constraint('district', 'Område 7', 'count', '<=', 3),
  ];
  return { candidates, frame, constraints, method: 'optimise' };
}

const grantedOf = ({ rows }: Selection) => new Set(rows.filter(({ outcome }) => outcome !== 'deny').map((row) => row.candidate));
const pointsOf = (selection: Selection): Rational =>
  [...grantedOf(selection)].reduce((sum, { points }) => addRational(sum, points), rational(0));

describe('selection under constraints among a thousand', () => {
  it.each([
    ['optimise', 1, 10_000],
    ['optimise', 2, 1],
    ['rank', 3, 1],
    ['rank', 4, 10_000],
    ['threshold', 5, 1000],
  ] as const)(
    'keeps by %s every constraint and the frame, and the method without them gives no fewer points (seed %i)',
    (method, seed, unit) => {
      const question = { ...largeQuestion(seed, unit), method };
      const { candidates, frame, constraints } = question;
      const answer = selectUnderConstraints(solver, question);
      if (answer.kind !== 'selected') throw new Error('Some set keeps them');
      const granted = grantedOf(answer.selection);
      const chosen = candidates.filter((one) => granted.has(one));
      expect(answer.selection.rows).toHaveLength(1000);
      for (const one of constraints) {
        if (one.comparison === '>=') expect(countedBy(one, chosen)).toBeGreaterThanOrEqual(one.bound);
        else expect(countedBy(one, chosen)).toBeLessThanOrEqual(one.bound);
      }
      if (method !== 'threshold') expect(answer.selection.grantedAmount).toBeLessThanOrEqual(frame);
      // Only the best of all sets is sure to have more points than any under constraints.
      const free = select(candidates, method === 'threshold' ? null : frame, method === 'rank' ? 'optimise' : method);
      expect(compareRational(pointsOf(answer.selection), pointsOf(free))).toBeLessThanOrEqual(0);
    },
    240_000,
  );

  it('names, of thirty-two, the two that collide', () => {
    const question = largeQuestion(6, 1000);
    const atLeast = constraint('district', 'Område 7', 'count', '>=', 4);
    const harmless = constraint('district', 'Område 8', 'count', '>=', 1);
    expect(selectUnderConstraints(solver, { ...question, constraints: [...question.constraints, harmless, atLeast] })).toEqual({
      kind: 'infeasible',
      constraints: [constraint('district', 'Område 7', 'count', '<=', 3), atLeast],
    });
  }, 240_000);
});
