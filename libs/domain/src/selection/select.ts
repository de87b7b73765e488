import { type Kronor, kronor, sumKronor } from '../money/kronor.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { Candidate, Ranked, Selection } from './candidate.js';
import { selectByOptimising } from './optimise.js';
import { selectByRank } from './rank.js';
import { selectByThreshold } from './threshold.js';

/**
 * Selects among the candidates under the frame by the round's method. Source: assessment.md 4.
 * @param frame kronor; `null` when the round has no ceiling, and then every candidate is granted whatever the method; 0 is a ceiling
 * @returns one row for each candidate, best first, whatever the file's order
 * @throws RangeError when the granted amounts pass 2^53 − 1 kronor together
 */
export function select(candidates: readonly Candidate[], frame: Kronor | null, method: SelectionMethod): Selection {
  const rows = rowsBy(candidates, frame, method);
  const grantedAmount = sumKronor(
    rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.eligibleAmount),
  );
  return { rows, grantedAmount, frameExceededBy: kronor(frame === null ? 0 : Math.max(0, grantedAmount - frame)) };
}

function rowsBy(candidates: readonly Candidate[], frame: Kronor | null, method: SelectionMethod): readonly Ranked[] {
  if (frame === null || method === 'threshold') return selectByThreshold(candidates);
  return method === 'rank' ? selectByRank(candidates, frame) : selectByOptimising(candidates, frame);
}
