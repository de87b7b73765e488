import type { Log, JobObserver } from '@tp/operations';
import { safeError } from '@tp/operations';
import { withTrace } from '@tp/persistence';
import { asJobFault } from '@tp/use-cases';
import type { Job } from 'bullmq';

/** Does a job under watch; one that fails leaves a cause that a person can read. */
export class JobRunner {
  constructor(
    private readonly observer: JobObserver,
    private readonly log: Log,
  ) {}

  run<T>({ id = '', queueName: queue, attemptsMade, opts }: Job, work: () => Promise<T>): Promise<T> {
    const job = { key: id, queue, attempt: attemptsMade + 1, lastAttempt: opts.attempts ?? 1, parent: opts.telemetry?.metadata };
    return this.observer.observe(job, (traceparent) =>
      withTrace(traceparent, work).catch((error: unknown) => {
        throw asJobFault(error);
      }),
    );
  }

  /** The connection is away: BullMQ connects again by itself, and whoever reads the log sees one line and no more. */
  connectionFailed(queue: string, error: Error): void {
    this.log.warn({ queue, error: { ...safeError(error), at: [] } }, 'Köns anslutning bröts, och görs om');
  }
}
