import type { FailedJob, QueueName } from '@tp/queue';
import { type JobCause, readCause } from './job-fault.js';

/** A job that the queue gave up. `attempts` counts the tries; `failedAt` is an instant in ISO 8601. */
export type GivenUpJob = JobCause &
  Readonly<{
    key: string;
    queue: QueueName;
    /** Whose work it was; `null` for a job of no round. */
    roundId: string | null;
    attempts: number;
    failedAt: string | null;
  }>;

export const givenUpJobOf = ({ key, queue, cause, attempts, failedAt, data }: FailedJob): GivenUpJob => ({
  key,
  queue,
  roundId: roundIdOf(data),
  attempts,
  failedAt,
  ...readCause(cause),
});

/** The round that a job's data names. */
export const roundIdOf = (data: unknown): string | null =>
  typeof data === 'object' && data !== null && 'roundId' in data && typeof data.roundId === 'string' ? data.roundId : null;
