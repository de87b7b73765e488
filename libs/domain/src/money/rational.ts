/** An exact fraction in lowest terms, denominator above 0: averages of levels in thirds are compared without floats. */
export type Rational = Readonly<{ numerator: bigint; denominator: bigint }>;

/** Of two numbers from 0. A loop: with thousands of digits a recursion would run out of stack. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}

/** Of two numbers from 1. */
export const leastCommonMultiple = (a: bigint, b: bigint): bigint => (a / greatestCommonDivisor(a, b)) * b;

/** @throws RangeError when the denominator is 0 */
export function rational(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new RangeError('A fraction has no denominator 0');
  const divisor = greatestCommonDivisor(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

export const addRational = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const subtractRational = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

export const multiplyRational = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** At most two decimals, rounded half up (towards +∞) on the exact value, as a number for JSON. @example 85/3 → 28.33 */
export function roundToHundredths({ numerator, denominator }: Rational): number {
  const doubled = numerator * 200n + denominator;
  const divisor = denominator * 2n;
  const floor = doubled / divisor - (doubled % divisor < 0n ? 1n : 0n);
  return Number(floor) / 100;
}

const LARGEST_DIGITS = 250; // hexadecimal: 2^1000, where a number still has room to 2^1024

/** As a number, for statistics and other figures that nothing is decided by; near the exact value to its last bits, however many digits. */
export function numberOf({ numerator, denominator }: Rational): number {
  const digits = Math.max(numerator.toString(16).length, denominator.toString(16).length);
  const beyond = BigInt(4 * Math.max(0, digits - LARGEST_DIGITS));
  return Number(numerator >> beyond) / Number(denominator >> beyond);
}
