import { queryOf, readQuestion, sameQuestion, wholeQuery } from './board-query.js';
import type { BoardQuestion } from './board-question.js';

const base: BoardQuestion = {
  frame: 40_000_000,
  method: 'rank',
  threshold: 27,
  weights: [3, 3, 12],
  moves: { A: 'in' },
  conditions: ['committee=* count>=1'],
};
const tried: BoardQuestion = {
  frame: null,
  method: 'optimise',
  threshold: 0,
  weights: [0, 10, 12],
  moves: { B: 'out', C: 'in' },
  conditions: [],
};
const addressOf = (question: BoardQuestion): URLSearchParams => new URLSearchParams(wholeQuery(question));

describe('what is tried, in the address', () => {
  it.each([
    [base, tried],
    [tried, base],
    [tried, { ...tried, moves: { C: 'in' } }],
  ] as const)('is what it was when it is read again', (own, question) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(queryOf(question, own)))
      for (const one of [value].flat()) if (one !== null) query.append(name, String(one));
    expect(sameQuestion(readQuestion(query, own), question)).toBe(true);
    expect(sameQuestion(readQuestion(addressOf(question), own), question)).toBe(true);
  });

  it('says nothing of what is as the round has it', () => {
    expect(Object.values(queryOf(base, base)).every((value) => value === null)).toBe(true);
    expect(sameQuestion(readQuestion(new URLSearchParams(), base), base)).toBe(true);
  });

  it('takes what it cannot read for the round’s own', () => {
    const nonsense = new URLSearchParams('frame=-1&method=toString&threshold=x&weights=a,99&in=&condition=ingen');
    expect(readQuestion(nonsense, base)).toEqual({ ...base, weights: [3, 10, 12], moves: {}, conditions: [] });
  });
});
