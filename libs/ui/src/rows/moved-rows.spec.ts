import { movedRows } from './moved-rows.js';

describe('a row that is moved', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
  ])('from %i to %i', (from, to, order) => expect(movedRows(['a', 'b', 'c'], from, to).join('')).toBe(order));
});

describe('moving one thing in a list', () => {
  const list = ['a', 'b', 'c'];
  it('puts it there and keeps the order of the others', () => {
    expect(movedRows(list, 0, 2)).toEqual(['b', 'c', 'a']);
    expect(movedRows(list, 2, 0)).toEqual(['c', 'a', 'b']);
  });
  it('stops at the ends', () => {
    expect(movedRows(list, 0, -1)).toEqual(list);
    expect(movedRows(list, 2, 9)).toEqual(list);
  });
  it('moves nothing that is not there', () => expect(movedRows(list, 5, 0)).toEqual(list));
});
