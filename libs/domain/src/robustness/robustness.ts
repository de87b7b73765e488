import type { Assessable, AssessmentInput, Yardstick } from '../assessments/assess-applications.js';
import type { Round } from '../rounds/round-file.js';
import { selectionMethodOf } from '../rounds/selection-method-of.js';
import type { Candidate } from '../selection/candidate.js';
import { select } from '../selection/select.js';

/** What a proposal follows from; the frame and the method may be others than the round's own. */
export type RobustnessInput = AssessmentInput<Assessable, Yardstick> & Readonly<{ round: Pick<Round, 'frame' | 'selection'> }>;

/** A whole number from 0 to 2^32 − 1: the same one gives the same samples. */
export type SampleOptions = Readonly<{ seed: number; samples: number; /** How many between two reports. */ chunk?: number }>;
export type SampleProgress = Readonly<{ done: number; samples: number }>;

/** The share of the samples in which an application was granted, in whole or in part: exactly 1 for all of them, 0 for none. */
export type GrantedShare = Readonly<{ reference: string; share: number }>;

/** What is shown instead of an order that the samples do not bear out. */
export type RobustnessGroup = 'always' | 'borderline' | 'never';
export const robustnessGroupOf = ({ share }: GrantedShare): RobustnessGroup =>
  share === 1 ? 'always' : share === 0 ? 'never' : 'borderline';

const CHUNK = 25;

/**
 * Selects among each sample's candidates and counts who is granted. A generator, so that a web worker can tell how far it has come,
 * and stop, between two chunks.
 * @returns one row for each application, in their order
 */
export function* countGranted(
  { round, applications }: RobustnessInput,
  { samples, chunk = CHUNK }: SampleOptions,
  drawCandidates: () => readonly Candidate[],
): Generator<SampleProgress, readonly GrantedShare[]> {
  const counts = new Map(applications.map(({ reference }) => [reference, 0]));
  for (let done = 1; done <= samples; done += 1) {
    for (const { outcome, candidate } of select(drawCandidates(), round.frame, selectionMethodOf(round)).rows)
      if (outcome !== 'deny') counts.set(candidate.reference, (counts.get(candidate.reference) ?? 0) + 1);
    if (done % chunk === 0 || done === samples) yield { done, samples };
  }
  return [...counts].map(([reference, count]) => ({ reference, share: count / samples }));
}
