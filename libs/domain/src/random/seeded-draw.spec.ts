import { seededDraw } from './seeded-draw.js';

const drawn = (seed: number, bound: number, count: number): readonly number[] => {
  const draw = seededDraw(seed);
  return Array.from({ length: count }, () => draw(bound));
};

describe('numbers up to a bound, drawn by a seed', () => {
  it('are the same each time, and others by another seed', () => {
    expect(drawn(7, 401, 20)).toEqual(drawn(7, 401, 20));
    expect(drawn(8, 401, 20)).not.toEqual(drawn(7, 401, 20));
  });
  it('are each as likely', () => {
    const counts = Map.groupBy(drawn(1, 5, 50_000), (number) => number);
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4]);
    // Five standard deviations of a count of 10 000 are 447.
    for (const { length } of counts.values()) expect(Math.abs(length - 10_000)).toBeLessThan(447);
  });
  it('leave out what a bound does not divide: two thirds of all numbers would otherwise come from half of them', () => {
    const bound = 3 * 2 ** 30;
    const low = drawn(1, bound, 30_000).filter((number) => number < 2 ** 30).length;
    expect(Math.abs(low - 10_000)).toBeLessThan(410);
  });
});
