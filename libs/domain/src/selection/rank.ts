import type { Kronor } from '../money/kronor.js';
import { byMerit } from './by-merit.js';
import type { Candidate, Ranked } from './candidate.js';
import { deniedByFrame, grantedRow } from './granted-outcome.js';

/**
 * Grants candidates in order of merit, each that still fits under the frame: a smaller one further down may fit where a
 * larger did not. The order of the file plays no part. Source: assessment.md section 4, `rank`.
 * @param frame kronor; `null` when the round has no ceiling, and then every candidate is granted
 * @returns one row for each candidate, best first; `missing` is the kronor that the frame lacked for it
 * @throws never: an amount is whole kronor by its type, and `formats` refuses a file where a reference comes twice
 */
export function selectByRank(candidates: readonly Candidate[], frame: Kronor | null): readonly Ranked[] {
  let remaining = frame ?? Infinity;
  return candidates.toSorted(byMerit).map((candidate) => {
    if (candidate.eligibleAmount > remaining) return deniedByFrame(candidate, remaining);
    remaining -= candidate.eligibleAmount;
    return grantedRow(candidate);
  });
}
