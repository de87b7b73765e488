import { mulberry32 } from './mulberry32.js';

/**
 * Whole numbers from 0 up to a bound, each as likely, drawn by a seed: the same seed and the same bounds give the same ones.
 * @param seed a whole number from 0 to 2^32 − 1
 */
export function seededDraw(seed: number): (bound: number) => number {
  const next = mulberry32(seed);
  return (bound) => {
    // What is left over beyond the last whole round of `bound` would make the first numbers likelier.
    const end = 2 ** 32 - (2 ** 32 % bound);
    let drawn = next();
    while (drawn >= end) drawn = next();
    return drawn % bound;
  };
}
