import type { Kronor } from '../money/kronor.js';
import { type Rational, rational } from '../money/rational.js';
import type { Candidate, Ranked } from './candidate.js';
import { rowsOfGranted } from './granted-outcome.js';
import { optimiseItems } from './optimise-items.js';
import { commonDenominator, wholeItems } from './whole-items.js';

/** `bound`: the points that no set under the frame can surpass, proved; it equals `points`. */
export type Optimum = Readonly<{ granted: ReadonlySet<string>; points: Rational; amount: number; bound: Rational }>;

/**
 * Grants the set with the largest Σ points within the frame; among equals the smallest Σ amount; among those the one that has the
 * first reference (by code point) at which two of them differ. Exact, whatever the file's order. Source: assessment.md 4, `optimise`.
 * @returns one row for each candidate, best first; `missing` is what the frame lacked beside all that is granted, and 0 for one
 *   that would fit but adds no points
 */
export function selectByOptimising(candidates: readonly Candidate[], frame: Kronor): readonly Ranked[] {
  const { granted, amount } = optimiseWithBound(candidates, frame);
  return rowsOfGranted(candidates, granted, frame - amount);
}

/** As `selectByOptimising`, with the proof. @throws RangeError when the points together pass 2^53 − 1 on their common scale */
export function optimiseWithBound(candidates: readonly Candidate[], frame: Kronor): Optimum {
  const scale = commonDenominator(candidates);
  const { granted, points, amount, bound } = optimiseItems(wholeItems(candidates, scale), frame);
  return { granted, points: rational(points, scale), amount, bound: rational(bound, scale) };
}
