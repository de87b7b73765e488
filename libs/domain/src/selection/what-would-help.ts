import type { Kronor } from '../money/kronor.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { Candidate, WhatWouldHelp } from './candidate.js';
import { helpByOptimising } from './help-by-optimising.js';
import { helpByRank } from './help-by-rank.js';

/**
 * What would have had a candidate granted that the frame denied: the least larger frame alone, the fewest more whole points alone,
 * the largest amount alone (at least 1 krona), and who would then fall out; each recomputed with the round's method. Exact. More
 * points than the scale has are no help, and without points no frame is (optimise). Source: assessment.md 4, last paragraph.
 * @param highestScore the points that the principles' scale ends at
 * @returns `null` where it would take too long to find out, which happens by `optimise` only: see `helpByOptimising`
 * @throws Error when the candidate is not denied for the frame
 */
export function whatWouldHelp(
  candidates: readonly Candidate[],
  frame: Kronor,
  method: SelectionMethod,
  highestScore: number,
  reference: string,
): WhatWouldHelp | null {
  return helpFinder(candidates, frame, method, highestScore)(reference);
}

/** As `whatWouldHelp`, for several candidates of one selection: what they share is computed once. */
export function helpFinder(
  candidates: readonly Candidate[],
  frame: Kronor,
  method: SelectionMethod,
  highestScore: number,
): (reference: string) => WhatWouldHelp | null {
  switch (method) {
    case 'rank':
      return helpByRank(candidates, frame, highestScore);
    case 'optimise':
      return helpByOptimising(candidates, frame, highestScore);
    case 'threshold':
      return (reference) => {
        throw new Error(`${reference} was not denied for the frame: by threshold nobody is`);
      };
  }
}
