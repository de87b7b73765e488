import { callInList } from './call-words.js';

describe('a call for applications in a list', () => {
  it.each([
    ['none', 3, '–'],
    ['planned', 3, 'Inte öppnad'],
    ['open', 12, 'Öppen, 12 dagar kvar'],
    ['open', 1, 'Öppen, en dag kvar'],
    ['open', 0, 'Öppen, sista dagen'],
    ['open', null, 'Öppen'],
    ['late', null, 'Öppen för sena'],
    ['closed', 4, 'Stängd'],
  ] as const)('%s with %p days left is %s', (state, daysLeft, words) =>
    expect(callInList({ state, daysLeft, closesAt: null })).toBe(words),
  );
});
