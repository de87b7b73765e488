/** Whole Swedish kronor, 0 to 2^53 − 1. Only `kronor()` makes one, so neither a fraction nor a stray number passes for money. */
export type Kronor = number & { readonly __unit: 'SEK' };

/** Whole Swedish kronor that may be negative (a saving). Only `signedKronor()` makes one. */
export type SignedKronor = number & { readonly __unit: 'SEK, signed' };

/** The largest amount that a file may state for one thing: 10^12 kronor. Source: round.md, conventions. */
export const LARGEST_AMOUNT = 1_000_000_000_000;

export const isKronor = (value: unknown): value is Kronor => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Makes an amount of whole kronor.
 * @throws RangeError for a fraction, a negative number, or one beyond 2^53 − 1: a wrong figure must never pass on
 */
export function kronor(value: number): Kronor {
  if (!isKronor(value)) throw new RangeError(`Not a whole amount of kronor from 0 to 2^53 − 1: ${value}`);
  return value;
}

/** As `kronor`, for an amount that may be negative. @throws RangeError for a fraction or beyond ±(2^53 − 1) */
export function signedKronor(value: number): SignedKronor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole amount of kronor: ${value}`);
  return (value === 0 ? 0 : value) as SignedKronor; // −0 is 0
}

/** The sum, checked. @throws RangeError when it passes 2^53 − 1: an error, never a wrong figure */
export function sumKronor(amounts: Iterable<Kronor>): Kronor {
  let total = 0;
  for (const amount of amounts) total = kronor(total + amount);
  return kronor(total);
}
