import type { Repositories, RoundVersion } from '@tp/persistence';
import { preAssessmentMessage, proposalMessage } from '../jobs/messages.js';
import { chunksOf } from '../pre-assessment/pre-assessment-chunk.js';

type NewVersion = Readonly<{ round: RoundVersion; applicationCount: number; chunkSize?: number | undefined }>;

/** Hands over what is to be done with a round's new version. What an earlier one had already is not done again. */
export async function handOver(
  { round, applicationCount, chunkSize }: NewVersion,
  { outbox, preAssessments }: Repositories,
): Promise<void> {
  const { done, total } = await preAssessments.progress(round.id);
  const chunks = chunksOf(round, applicationCount, chunkSize);
  await outbox.addMany(done === total ? [proposalMessage(round)] : chunks.map(preAssessmentMessage)); // nothing left: the proposal is next
}
