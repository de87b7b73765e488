import { movedRows } from './moved-rows.js';

describe('a row that is moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
  ])('from %i to %i', (from, to, order) => expect(movedRows(['a', 'b', 'c'], from, to).join('')).toBe(order));
});
