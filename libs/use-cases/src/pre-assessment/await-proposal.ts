import type { RoundVersion, Transactions } from '@tp/persistence';
import type { JobQueues } from '@tp/queue';
import { ListFailedJobs } from '../jobs/failed-jobs.js';
import type { GivenUpJob } from '../jobs/given-up-job.js';
import { preAssessmentKeyPrefix, proposalMessage } from '../jobs/messages.js';

export type AwaitedProposal = Readonly<{ kind: 'proposed' }> | Readonly<{ kind: 'failed'; job: GivenUpJob }>;

const POLL_MS = 100;

/** Waits until the queue has pre-assessed a round's version and made its proposal, or has given a job of it up. */
export class AwaitProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
  ) {}

  /** @param onProgress how many applications are pre-assessed, of how many */
  async execute(round: RoundVersion, onProgress: (done: number, total: number) => void): Promise<AwaitedProposal> {
    const { preAssessments, decisions } = this.transactions.reads;
    const isOfRound = (key: string): boolean =>
      key.startsWith(preAssessmentKeyPrefix(round)) || key === proposalMessage(round).key;
    for (;;) {
      const { done, total } = await preAssessments.progress(round.id);
      onProgress(done, total);
      if ((await decisions.decidedAt(round.id)) !== null) return { kind: 'proposed' };
      const failed = (await new ListFailedJobs(this.queues).execute({ roundId: round.roundId })).find(({ key }) =>
        isOfRound(key),
      );
      if (failed !== undefined) return { kind: 'failed', job: failed };
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
