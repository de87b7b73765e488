import { type Kronor, kronor, sumKronor } from '../money/kronor.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { Candidate, Ranked, Selection } from './candidate.js';
import { rowsOfGranted } from './granted-outcome.js';
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
  return selectionOf(rowsBy(candidates, frame, method), frame);
}

/**
 * The selection that grants these, chosen by the method under constraints.
 * @returns `missing` of a denied one is what the frame lacked beside all that is granted; 0 where no frame binds, by `threshold` too
 */
export function selectionOfGranted(
  candidates: readonly Candidate[],
  granted: ReadonlySet<string>,
  frame: Kronor | null,
  method: SelectionMethod,
): Selection {
  const amount = sumKronor(
    candidates.filter(({ reference }) => granted.has(reference)).map(({ eligibleAmount }) => eligibleAmount),
  );
  return selectionOf(rowsOfGranted(candidates, granted, (bindingFrame(frame, method) ?? Infinity) - amount), frame);
}

/** The ceiling that the method keeps to; `null` when there is none. By `threshold` a frame is told of, and binds nobody. */
export const bindingFrame = (frame: Kronor | null, method: SelectionMethod): Kronor | null =>
  method === 'threshold' ? null : frame;

/** The rows with what they grant together. */
export function selectionOf(rows: readonly Ranked[], frame: Kronor | null): Selection {
  const grantedAmount = sumKronor(
    rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.eligibleAmount),
  );
  return { rows, grantedAmount, frameExceededBy: kronor(frame === null ? 0 : Math.max(0, grantedAmount - frame)) };
}

function rowsBy(candidates: readonly Candidate[], frame: Kronor | null, method: SelectionMethod): readonly Ranked[] {
  if (frame === null || method === 'threshold') return selectByThreshold(candidates);
  return method === 'rank' ? selectByRank(candidates, frame) : selectByOptimising(candidates, frame);
}
