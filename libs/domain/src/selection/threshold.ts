import { byMerit } from './by-merit.js';
import type { Candidate, Ranked } from './candidate.js';
import { grantedRow } from './granted-outcome.js';

/**
 * Grants every candidate: being one is what the threshold decided. Source: assessment.md section 4, `threshold`.
 * @returns one row for each candidate, best first
 */
export const selectByThreshold = (candidates: readonly Candidate[]): readonly Ranked[] =>
  candidates.toSorted(byMerit).map(grantedRow);
