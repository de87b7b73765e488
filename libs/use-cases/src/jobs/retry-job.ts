import { may } from '@tp/domain';
import type { Transactions, Viewer } from '@tp/persistence';
import type { JobQueues, RetryOutcome } from '@tp/queue';
import { ListFailedJobs } from './failed-jobs.js';
import { roundIdOf } from './given-up-job.js';

export type RetryRefusal = Readonly<{ kind: 'forbidden' }>;

/** Runs a job that was given up once more, for those who may in its round, or in the portal where it has none, and leaves a trace of who asked for it. */
export class RetryJob {
  constructor(
    private readonly queues: JobQueues,
    private readonly transactions: Transactions,
  ) {}

  /** @param roundId where the job must belong, when the viewer came by a round; `null`: to none. A job of another is to them unknown */
  async execute(key: string, viewer: Viewer, roundId?: string | null): Promise<RetryOutcome | RetryRefusal> {
    const job = await this.queues.find(key);
    const jobsRound = job && roundIdOf(job.data);
    if (job === null || (roundId !== undefined && jobsRound !== roundId)) return { kind: 'unknown' };
    if (!(await this.mayRetry(viewer, jobsRound))) return { kind: 'forbidden' };
    const outcome = await this.queues.retry(key);
    if (outcome.kind === 'queued')
      await this.transactions.runAs(viewer, ({ audit }) => audit.append({ action: 'job.retried', subject: key, details: {} }));
    return outcome;
  }

  private async mayRetry(viewer: Viewer, roundId: string | null): Promise<boolean> {
    if (typeof viewer === 'string') return true; // whoever is at the portal's own machine
    if (roundId === null) return may(viewer.roles, 'queue.retry', { kind: 'portal' });
    const round = await this.transactions.reads.rounds.subject(roundId);
    return round !== null && may(viewer.roles, 'job.retry', round);
  }
}

/** Runs every job of a round, or every job of none (`null`), that was given up once more. */
export class RetryJobsOfRound {
  private readonly retryJob: RetryJob;

  constructor(
    private readonly queues: JobQueues,
    transactions: Transactions,
  ) {
    this.retryJob = new RetryJob(queues, transactions);
  }

  /** @returns how many stand in the queue again */
  async execute(roundId: string | null, viewer: Viewer): Promise<number> {
    let queued = 0;
    for (const { key } of await new ListFailedJobs(this.queues).execute({ roundId }))
      if ((await this.retryJob.execute(key, viewer, roundId)).kind === 'queued') queued += 1;
    return queued;
  }
}
