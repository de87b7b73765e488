import { compareRational } from '../money/rational.js';
import type { Candidate } from './candidate.js';
import { compareByCodePoint } from './compare-by-code-point.js';

/** Points, high first; then eligible amount, low first; then reference by code point. Source: assessment.md 4, `rank`. */
export const byMerit = (a: Candidate, b: Candidate): number =>
  compareRational(b.points, a.points) || a.eligibleAmount - b.eligibleAmount || compareByCodePoint(a.reference, b.reference);
