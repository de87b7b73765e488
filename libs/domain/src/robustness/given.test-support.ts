import type { ProposalInput } from '../decisions/propose-decisions.js';
import { examplePrinciples, exampleRound } from '../decisions/example.test-support.js';
import { kronor } from '../money/kronor.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { GrantedShare, SampleProgress } from './robustness.js';

/** The example of 62 applications, one review each, under a frame and a method. */
export const example = (frame: number | null, method: SelectionMethod): ProposalInput => ({
  ...exampleRound(),
  principles: examplePrinciples(),
  round: { frame: frame === null ? null : kronor(frame), selection: { method } },
});

/** The example with several reviewers, disagreements and settlements, by its own frame and rank. */
export function ekhammar(): ProposalInput {
  const { principles, ...file } = exampleRound('ekhammar-2024');
  if (!principles) throw new Error('The example has principles of its own');
  return { ...file, principles };
}

export type Sampling = Generator<SampleProgress, readonly GrantedShare[]>;

/** Drives the samples to their end. */
export function finished(sampling: Sampling): Readonly<{ progress: readonly SampleProgress[]; shares: readonly GrantedShare[] }> {
  const progress: SampleProgress[] = [];
  for (;;) {
    const step = sampling.next();
    if (step.done) return { progress, shares: step.value };
    progress.push(step.value);
  }
}

export const sharesOf = (sampling: Sampling): ReadonlyMap<string, number> =>
  new Map(finished(sampling).shares.map(({ reference, share }) => [reference, share]));

/** Five standard deviations of a share that is `expected` in the long run. */
export const within = (expected: number, samples: number): number => 5 * Math.sqrt((expected * (1 - expected)) / samples);
