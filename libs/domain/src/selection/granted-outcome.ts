import { type Kronor, kronor } from '../money/kronor.js';
import type { Candidate, Ranked } from './candidate.js';

/** `grant` when the amount is the requested one, `partial` when it is less. Source: assessment.md 4. */
export const grantedRow = (candidate: Candidate): Ranked => ({
  candidate,
  outcome: candidate.eligibleAmount < candidate.requestedAmount ? 'partial' : 'grant',
});

/** Denied for the frame alone. @param remaining kronor that the frame has left when the candidate is tried */
export const deniedByFrame = (candidate: Candidate, remaining: number): Ranked => ({
  candidate,
  outcome: 'deny',
  code: 'R-RAM',
  missing: missingOf(candidate, remaining),
});

// Optimise leaves out who adds no points though it would fit: then the frame lacks nothing.
const missingOf = ({ eligibleAmount }: Candidate, remaining: number): Kronor => kronor(Math.max(0, eligibleAmount - remaining));
