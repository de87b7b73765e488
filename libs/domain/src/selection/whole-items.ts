import { leastCommonMultiple } from '../money/rational.js';
import type { WholeItem } from './by-efficiency.js';
import type { Candidate } from './candidate.js';

/** What all points are multiplied by to be whole: the least common multiple of their denominators. */
export const commonDenominator = (candidates: readonly Pick<Candidate, 'points'>[]): bigint =>
  candidates.reduce((common, { points }) => leastCommonMultiple(common, points.denominator), 1n);

/**
 * The candidates in whole numbers, so that thirds are compared without floats.
 * @param scale a multiple of `commonDenominator`
 * @throws RangeError when the points together pass 2^53 − 1 on that scale: an error, never a wrong figure
 */
export function wholeItems(candidates: readonly Candidate[], scale: bigint): readonly WholeItem[] {
  let sum = 0n;
  const items = candidates.map(({ reference, points, eligibleAmount }) => {
    const whole = (points.numerator * scale) / points.denominator;
    sum += whole;
    return { reference, points: Number(whole), amount: eligibleAmount };
  });
  if (sum > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('The points of the candidates together pass 2^53 − 1');
  return items;
}
