import { ageWords, queueWord } from './queue-words.js';

describe('the queue in words', () => {
  it('names kinds of work that are known, and leaves others', () =>
    expect([queueWord('pre-assessment'), queueWord('documents')]).toEqual(['Förprövning', 'documents']));
  it('tells how long something has waited', () =>
    expect([-5, 45_000, 125_000, 7_500_000].map(ageWords)).toEqual(['0 s', '45 s', '2 min', '2 h']));
});
