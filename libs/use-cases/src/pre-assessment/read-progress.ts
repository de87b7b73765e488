import { may } from '@tp/domain';
import type { RoundVersion, Transactions, Viewer } from '@tp/persistence';
import type { JobQueues } from '@tp/queue';
import { ListFailedJobs } from '../jobs/failed-jobs.js';
import type { GivenUpJob } from '../jobs/given-up-job.js';
import { preAssessmentKeyPrefix, proposalMessage } from '../jobs/messages.js';

/** How far the queue has come with a round's newest version. Counts are of applications; instants in ISO 8601. */
export type RoundProgress = Readonly<{
  /** `failed`: a job was given up, and nothing else is under way. */
  state: 'working' | 'done' | 'failed';
  done: number;
  total: number;
  failedJobs: readonly GivenUpJob[];
  /** Whether the viewer may have them run again. */
  canRetry: boolean;
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

  async execute(roundId: string, viewer: Viewer): Promise<RoundProgress | null> {
    const { rounds, preAssessments, decisions } = this.transactions.reads;
    const round = await rounds.find(roundId);
    if (round === null) return null;
    const [progress, timing, decidedAt] = await Promise.all([
      preAssessments.progress(round.id),
      preAssessments.timing(round.id),
      decisions.decidedAt(round.id),
    ]);
    if (decidedAt !== null)
      return {
        ...progress,
        ...timing,
        state: 'done',
        failedJobs: [],
        canRetry: false,
        finishedAt: timing.finishedAt ?? decidedAt,
      };
    const failedJobs = await this.failedJobsOf(round);
    const isUnderWay = await this.hasWaitingWork(round, failedJobs);
    return {
      ...progress,
      state: failedJobs.length > 0 && !isUnderWay ? 'failed' : 'working',
      failedJobs,
      canRetry: failedJobs.length > 0 && (await this.mayRetry(round, viewer)),
      finishedAt: null,
      durationMs: null,
    };
  }

  private async failedJobsOf(round: RoundVersion): Promise<readonly GivenUpJob[]> {
    const proposalKey = proposalMessage(round).key;
    return (await new ListFailedJobs(this.queues).execute({ roundId: round.roundId })).filter(
      ({ key }) => key === proposalKey || key.startsWith(preAssessmentKeyPrefix(round)),
    );
  }

  private async mayRetry({ roundId }: RoundVersion, viewer: Viewer): Promise<boolean> {
    if (typeof viewer === 'string') return true;
    const subject = await this.transactions.reads.rounds.subject(roundId);
    return subject !== null && may(viewer.roles, 'job.retry', subject);
  }

  private async hasWaitingWork(round: RoundVersion, failedJobs: readonly GivenUpJob[]): Promise<boolean> {
    const unfinished = await this.transactions.reads.outbox.countUnfinished('pre-assessment', preAssessmentKeyPrefix(round));
    return unfinished > failedJobs.filter(({ queue }) => queue === 'pre-assessment').length;
  }
}
