import { nextRange } from './line-window.js';

describe('the lines to draw next', () => {
  it('are the same as long as some are left ahead', () => {
    const drawn = { first: 0, last: 50 };
    expect(nextRange(drawn, { first: 10, last: 40 }, 5000)).toBe(drawn);
    expect(nextRange({ first: 4975, last: 4999 }, { first: 4985, last: 4999 }, 5000)).toEqual({ first: 4975, last: 4999 });
  });
  it('are a few more when one comes near the edge, and no more than a few at a time', () =>
    expect(nextRange({ first: 0, last: 40 }, { first: 14, last: 38 }, 5000)).toEqual({ first: 0, last: 48 }));
  it('are first those that are seen after a jump', () =>
    expect(nextRange({ first: 0, last: 50 }, { first: 4000, last: 4020 }, 5000)).toEqual({ first: 4000, last: 4020 }));
  it('come to rest, wherever one looks', () => {
    for (const first of [0, 3, 300, 4980]) {
      const seen = { first, last: Math.min(4999, first + 25) };
      let range = { first: 2000, last: 2050 };
      for (let step = 0; step < 20; step += 1) range = nextRange(range, seen, 5000);
      expect(nextRange(range, seen, 5000)).toBe(range);
      expect(range.first).toBeLessThanOrEqual(Math.max(0, first - 5));
      expect(range.last).toBeGreaterThanOrEqual(Math.min(4999, seen.last + 5));
    }
  });
});
