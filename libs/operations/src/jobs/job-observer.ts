import type { Log } from '../logging/log.js';
import { safeError } from '../logging/safe-error.js';
import type { JobOutcome, Metrics } from '../metrics/metrics.js';
import type { Tracing } from '../tracing/tracing.js';

/** A try of a job. `attempt` is counted from 1; `lastAttempt` is after how many it is given up. */
export type ObservedJob = Readonly<{
  key: string;
  queue: string;
  attempt: number;
  lastAttempt: number;
  /** W3C `traceparent` of what ordered it. */
  parent?: string | undefined;
}>;

/** One line, one measurement and one span for each try of a job: which, how long, how it ended. Never its data, nor an error's words. */
export class JobObserver {
  constructor(
    private readonly log: Log,
    private readonly metrics: Metrics,
    private readonly tracing: Tracing,
  ) {}

  /** @param work is told the span's `traceparent`, for what it orders in its turn */
  async observe<T>(job: ObservedJob, work: (traceparent: string | undefined) => Promise<T>): Promise<T> {
    const { key, queue, attempt, parent } = job;
    const startedAt = performance.now();
    const attributes = { 'portal.job.id': key, 'portal.job.queue': queue, 'portal.job.attempt': attempt };
    const span = this.tracing.start(`job ${queue}`, { kind: 'consumer', attributes, parent });
    const ended = (outcome: JobOutcome) => {
      const milliseconds = performance.now() - startedAt;
      this.metrics.job({ queue, outcome, seconds: milliseconds / 1000 });
      span.end({ attributes: { 'portal.job.outcome': outcome }, isFailed: outcome !== 'done' });
      return { jobId: key, queue, attempt, outcome, durationMs: Math.round(milliseconds) };
    };
    try {
      const result = await work(span.traceparent);
      this.log.info(ended('done'), 'Jobbet är klart');
      return result;
    } catch (error) {
      const isGivenUp = attempt >= job.lastAttempt;
      const facts = { ...ended(isGivenUp ? 'failed' : 'retried'), error: safeError(causeOf(error)) };
      if (isGivenUp) this.log.error(facts, 'Jobbet gavs upp');
      else this.log.warn(facts, 'Jobbet misslyckades och försöks igen');
      throw error;
    }
  }
}

/** What a fault that is said in words was caused by tells more of where. */
const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause !== undefined ? error.cause : error);
