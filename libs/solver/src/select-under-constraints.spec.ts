import { compareByCodePoint, kronor, select, type SelectionMethod } from '@tp/domain';
import fc from 'fast-check';
import { bruteForce } from './brute-force.test-support.js';
import { anyQuestion, candidate, constraint } from './given.test-support.js';
import { loadSolver } from './load-solver.js';
import { type ConstrainedQuestion, selectUnderConstraints } from './select-under-constraints.js';

const solver = await loadSolver();

function answerTo(question: ConstrainedQuestion) {
  const answer = selectUnderConstraints(solver, question);
  if (answer.kind === 'infeasible') return { ...answer, constraints: answer.constraints.map(({ text }) => text) };
  const granted = answer.selection.rows.filter(({ outcome }) => outcome !== 'deny').map((row) => row.candidate.reference);
  return { kind: answer.kind, granted: granted.toSorted(compareByCodePoint) };
}

describe('selection under constraints', () => {
  const candidates = [
    candidate('1', 40, 10),
    candidate('2', 30, 5),
    candidate('3', 29, 5, { committee: 'B' }),
    candidate('4', 9, 5, { committee: 'C', measures: ['lighting', 'underpass'], district: 'Södra Norr' }),
  ];
  const ask = (method: SelectionMethod, ...constraints: ConstrainedQuestion['constraints']) =>
    answerTo({ candidates, frame: kronor(10), method, constraints });

  it('is that of the method where the constraints are kept already', () => {
    for (const method of ['rank', 'optimise'] as const) {
      const kept = [constraint('committee', 'C', 'count', '<=', 1)];
      expect(selectUnderConstraints(solver, { candidates, frame: kronor(10), method, constraints: kept })).toEqual({
        kind: 'selected',
        selection: select(candidates, kronor(10), method),
      });
    }
  });

  it('optimises among the sets that keep them', () => {
    expect(ask('optimise', constraint('measure', 'underpass', 'count', '>=', 1))).toEqual({
      kind: 'selected',
      granted: ['2', '4'],
    });
    expect(ask('optimise', constraint('committee', 'A', 'amount', '<=', 4))).toEqual({ kind: 'selected', granted: ['3', '4'] });
  });

  it('passes over by rank one whose room is needed to keep them', () =>
    expect(ask('rank', constraint('district', 'Södra Norr', 'amount', '>=', 1))).toEqual({
      kind: 'selected',
      granted: ['2', '4'],
    }));

  it('lets no frame bind by threshold, but constraints', () =>
    expect(ask('threshold', constraint('measure', 'lighting', 'count', '<=', 3))).toEqual({
      kind: 'selected',
      granted: ['1', '2', '3'],
    }));

  it('names the fewest that collide, in their order, the frame always among what must be kept', () => {
    const each = ['A', 'B', 'C'].map((committee) => constraint('committee', committee, 'count', '>=', 1));
    const second = constraint('committee', 'B', 'count', '<=', 0);
    expect(ask('rank', ...each)).toEqual({ kind: 'infeasible', constraints: each.map(({ text }) => text) });
    expect(ask('optimise', ...each, second)).toEqual({
      kind: 'infeasible',
      constraints: ['committee=B count>=1', 'committee=B count<=0'],
    });
    expect(ask('threshold', ...each)).toMatchObject({ kind: 'selected' });
    expect(ask('optimise', constraint('committee', 'A', 'amount', '>=', 15))).toMatchObject({ kind: 'infeasible' });
  });

  it('says of nobody that there is none to grant', () =>
    expect(
      answerTo({ candidates: [], frame: null, method: 'rank', constraints: [constraint('committee', 'A', 'count', '>=', 1)] }),
    ).toEqual({ kind: 'infeasible', constraints: ['committee=A count>=1'] }));

  it('equals brute force, ties, thirds and the largest amounts included, whatever the order of the candidates', () => {
    const kinds = { selected: 0, infeasible: 0 };
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const answer = answerTo(question);
        expect(answer).toEqual(bruteForce(question));
        kinds[answer.kind] += 1;
        expect(answerTo({ ...question, candidates: question.candidates.toReversed() })).toEqual(answer);
      }),
      { numRuns: 1000, seed: 2021 },
    );
    expect(Math.min(kinds.selected, kinds.infeasible)).toBeGreaterThan(100);
  }, 300_000);
});
