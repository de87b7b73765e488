import { moved } from './moved.js';

describe('moving one thing in a list', () => {
  const list = ['a', 'b', 'c'];
  it('puts it there and keeps the order of the others', () => {
    expect(moved(list, 0, 2)).toEqual(['b', 'c', 'a']);
    expect(moved(list, 2, 0)).toEqual(['c', 'a', 'b']);
  });
  it('stops at the ends', () => {
    expect(moved(list, 0, -1)).toEqual(list);
    expect(moved(list, 2, 9)).toEqual(list);
  });
  it('moves nothing that is not there', () => expect(moved(list, 5, 0)).toEqual(list));
});
