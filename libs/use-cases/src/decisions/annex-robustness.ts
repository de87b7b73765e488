import { setImmediate as othersTurn } from 'node:timers/promises';
import { type GrantedShare, type RobustnessInput, reviewerRobustness, type SampleProgress, weightRobustness } from '@tp/domain';
import type { AnnexRobustness } from '@tp/documents';
import type { RoundMaterial } from './round-material.js';

/** Samples between two turns: of a thousand applications some thirty milliseconds, in which nobody else is answered. */
const CHUNK = 5;

/** How firm the selection is by the samples that were asked for; `null` when none were. The same seed gives the same shares. */
export async function annexRobustness({
  robustness: order,
  header: { round, reviews, settlements },
  applications,
  principles,
}: RoundMaterial): Promise<AnnexRobustness | null> {
  if (order === null) return null;
  const input: RobustnessInput = { round, applications, reviews, settlements, principles };
  const options = { ...order, chunk: CHUNK };
  const byWeights = await sharesOf(weightRobustness(input, options));
  return { order, byWeights, byReviewers: await sharesOf(reviewerRobustness(input, options)) };
}

/** Lets whoever else waits for the process have their turn between the chunks. */
async function sharesOf(sampling: Generator<SampleProgress, readonly GrantedShare[]>): Promise<readonly number[]> {
  for (;;) {
    const step = sampling.next();
    if (step.done === true) return step.value.map(({ share }) => share);
    await othersTurn();
  }
}
