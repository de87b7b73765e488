import type { Actor, Transactions } from '@tp/persistence';
import type { FailedJob, JobQueues, RetryOutcome } from '@tp/queue';

/** Lists the jobs that the queue gave up, with their causes, the latest first. */
export class ListFailedJobs {
  constructor(private readonly queues: JobQueues) {}

  execute(): Promise<readonly FailedJob[]> {
    return this.queues.failed();
  }
}

/** Runs a job that was given up once more, and leaves a trace of who asked for it. */
export class RetryJob {
  constructor(
    private readonly queues: JobQueues,
    private readonly transactions: Transactions,
  ) {}

  async execute(key: string, actor: Actor): Promise<RetryOutcome> {
    const outcome = await this.queues.retry(key);
    if (outcome.kind === 'queued')
      await this.transactions.run(actor, ({ audit }) => audit.append({ action: 'job.retried', subject: key, details: {} }));
    return outcome;
  }
}
