import { mulberry32 } from './mulberry32.js';

describe('numbers drawn by a seed', () => {
  it('are the same each time', () => {
    const [first, again] = [mulberry32(41), mulberry32(41)];
    expect([first(), first(), first()]).toEqual([again(), again(), again()]);
  });
  it('are those of the algorithm, which rounds and orders that are kept elsewhere go by', () => {
    const next = mulberry32(1);
    expect([next(), next(), next()]).toEqual([2693262067, 11749833, 2265367787]);
  });
});
