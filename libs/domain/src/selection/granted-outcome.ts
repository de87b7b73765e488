import { type Kronor, kronor } from '../money/kronor.js';
import { byMerit } from './by-merit.js';
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

/** One row for each candidate, best first. @param remaining kronor that the frame has left beside all that is granted */
export const rowsOfGranted = (
  candidates: readonly Candidate[],
  granted: ReadonlySet<string>,
  remaining: number,
): readonly Ranked[] =>
  candidates
    .toSorted(byMerit)
    .map((candidate) => (granted.has(candidate.reference) ? grantedRow(candidate) : deniedByFrame(candidate, remaining)));
