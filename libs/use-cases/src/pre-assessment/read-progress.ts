import type { RoundVersion, Transactions } from '@tp/persistence';
import type { FailedJob, JobQueues } from '@tp/queue';
import { preAssessmentKeyPrefix, proposalMessage } from '../jobs/messages.js';

/** How far the queue has come with a round's newest version. Counts are of applications; instants in ISO 8601. */
export type RoundProgress = Readonly<{
  /** `failed`: a job was given up, and nothing else is under way. */
  state: 'working' | 'done' | 'failed';
  done: number;
  total: number;
  failedJobs: readonly FailedJob[];
  finishedAt: string | null;
  /** Milliseconds from the reading of the version to its last result; `null` when it had them all from the start. */
  durationMs: number | null;
}>;

/** Says how far a round has come. @returns `null` when there is no such round */
export class ReadProgress {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
  ) {}

  async execute(roundId: string): Promise<RoundProgress | null> {
    const { rounds, preAssessments, decisions } = this.transactions.reads;
    const round = await rounds.find(roundId);
    if (round === null) return null;
    const [progress, timing, decidedAt] = await Promise.all([
      preAssessments.progress(round.id),
      preAssessments.timing(round.id),
      decisions.decidedAt(round.id),
    ]);
    if (decidedAt !== null)
      return { ...progress, ...timing, state: 'done', failedJobs: [], finishedAt: timing.finishedAt ?? decidedAt };
    const failedJobs = await this.failedJobsOf(round);
    const isUnderWay = await this.hasWaitingWork(round, failedJobs);
    return {
      ...progress,
      state: failedJobs.length > 0 && !isUnderWay ? 'failed' : 'working',
      failedJobs,
      finishedAt: null,
      durationMs: null,
    };
  }

  private async failedJobsOf(round: RoundVersion): Promise<readonly FailedJob[]> {
    const proposalKey = proposalMessage(round).key;
    return (await this.queues.failed()).filter(({ key }) => key === proposalKey || key.startsWith(preAssessmentKeyPrefix(round)));
  }

  private async hasWaitingWork(round: RoundVersion, failedJobs: readonly FailedJob[]): Promise<boolean> {
    const unfinished = await this.transactions.reads.outbox.countUnfinished('pre-assessment', preAssessmentKeyPrefix(round));
    return unfinished > failedJobs.filter(({ queue }) => queue === 'pre-assessment').length;
  }
}
