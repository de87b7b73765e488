import * as fc from 'fast-check';
import { firstDifference } from './first-difference.js';

describe('the first difference between two documents', () => {
  it('is where it stands, with what stands there', () => {
    expect(firstDifference({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toEqual({
      path: ['a', 1, 'b'],
      pointer: '/a/1/b',
      stored: 2,
      recomputed: 3,
    });
    expect(firstDifference([1], [1, 2])).toMatchObject({ pointer: '/1', stored: undefined, recomputed: 2 });
    expect(firstDifference({ a: null }, {})).toMatchObject({ pointer: '/a', stored: null, recomputed: undefined });
    expect(firstDifference([], {})).toMatchObject({ pointer: '', stored: [], recomputed: {} });
  });
  it('is none between equals, and always one between others', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [one, other] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(firstDifference(one, JSON.parse(JSON.stringify(one)))).toBeNull();
        expect(firstDifference(one, other) === null).toBe(
          JSON.stringify(one) === JSON.stringify(other) || isDeepEqual(one, other),
        );
      }),
    ));
});

const isDeepEqual = (a: unknown, b: unknown): boolean => {
  try {
    expect(a).toStrictEqual(b);
    return true;
  } catch {
    return false;
  }
};
