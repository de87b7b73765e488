import type { Rational } from '../money/rational.js';
import { intervalAlpha, pairableUnits, type Units } from './interval-alpha.js';

/**
 * Krippendorff's alpha with the ordinal metric, exact. Its δ² = (Σ n_g from c to k − (n_c + n_k)/2)² is the squared distance between
 * the middles of c's and k's places when all values stand in a row: the interval metric of ranks. Source: Krippendorff (2011), D.
 * @returns as `intervalAlpha`
 */
export function ordinalAlpha(units: Units): Rational | null {
  const pairable = pairableUnits(units);
  const rankOf = doubledRanks(pairable.flat());
  return intervalAlpha(pairable.map((values) => values.map((value) => rankOf.get(value) ?? 0n)));
}

/** Twice each value's middle place among all of them, so that it is whole; alpha does not change with the scale. */
function doubledRanks(values: readonly bigint[]): ReadonlyMap<bigint, bigint> {
  const counts = new Map<bigint, bigint>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0n) + 1n);
  let before = 0n;
  const ranks = new Map<bigint, bigint>();
  for (const [value, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    ranks.set(value, 2n * before + count);
    before += count;
  }
  return ranks;
}
