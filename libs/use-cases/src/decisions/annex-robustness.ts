import { setImmediate as othersTurn } from 'node:timers/promises';
import { type GrantedShare, type RobustnessInput, reviewerRobustness, type SampleProgress, weightRobustness } from '@tp/domain';
import type { AnnexRobustness } from '@tp/documents';
import type { RoundMaterial } from './round-material.js';

/** How firm the selection is by the samples that were asked for; `null` when none were. The same seed gives the same shares. */
export async function annexRobustness({
  robustness: order,
  header: { round, reviews, settlements },
  applications,
  principles,
}: RoundMaterial): Promise<AnnexRobustness | null> {
  if (order === null) return null;
  const input: RobustnessInput = { round, applications, reviews, settlements, principles };
  const byWeights = await sharesOf(weightRobustness(input, order));
  return { order, byWeights, byReviewers: await sharesOf(reviewerRobustness(input, order)) };
}

/** Lets whoever else waits for the process have their turn between the chunks. */
async function sharesOf(sampling: Generator<SampleProgress, readonly GrantedShare[]>): Promise<readonly number[]> {
  for (;;) {
    const step = sampling.next();
    if (step.done === true) return step.value.map(({ share }) => share);
    await othersTurn();
  }
}
