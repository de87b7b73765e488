import { addRational, multiplyRational, type Rational, rational, subtractRational } from '../money/rational.js';

/** What was said of each unit, by however many said anything: who is silent of a unit has no value there. */
export type Units = readonly (readonly bigint[])[];

/** A value that stands alone in its unit agrees or disagrees with nothing, and is left out of all that is counted. */
export const pairableUnits = (units: Units): Units => units.filter((values) => values.length > 1);

/**
 * Krippendorff's alpha with the interval metric, δ² = (c − k)², exact: 1 − Dₒ/Dₑ, where each unit of m values adds its differences
 * divided by m − 1. Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, D.
 * @returns 1 for agreement, 0 for chance, below for less than chance; `null` where it is undefined: no unit has two values, or all
 *   values are the same, so that nothing is expected to differ
 */
export function intervalAlpha(units: Units): Rational | null {
  const pairable = pairableUnits(units);
  const values = pairable.flat();
  const expected = squaredDifferences(values);
  if (expected === 0n) return null;
  const observed = pairable.reduce(
    (sum, unit) => addRational(sum, rational(squaredDifferences(unit), unit.length - 1)),
    rational(0),
  );
  return subtractRational(rational(1), multiplyRational(rational(values.length - 1, expected), observed));
}

/** Σ (a − b)² over all pairs, without walking them: m Σ a² − (Σ a)². */
function squaredDifferences(values: readonly bigint[]): bigint {
  let [sum, squares] = [0n, 0n];
  for (const value of values) [sum, squares] = [sum + value, squares + value * value];
  return BigInt(values.length) * squares - sum * sum;
}
