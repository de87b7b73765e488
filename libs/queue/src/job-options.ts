import type { JobsOptions, WorkerOptions } from 'bullmq';

/**
 * A job is tried five times within about half a minute, which outlasts a restart of the database, and then stays as failed,
 * with its cause, until a person runs it again. Those that succeeded are kept a day, for the queue's page and for the eye; by age
 * alone, for on PostgreSQL a limit by count has each job that ends count all that ended before it.
 */
export const JOB_OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: { age: 24 * 60 * 60 },
  removeOnFail: false,
  stackTraceLimit: 3,
} as const satisfies JobsOptions;

/**
 * How long a worker that was killed keeps its jobs: too short, and a slow one is taken for dead and its chunk is done twice
 * (harmless, only wasted); too long, and the round stands still. Harmless is better, so seconds rather than minutes.
 */
export const WORKER_OPTIONS = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  maxStalledCount: 10,
} as const satisfies Partial<WorkerOptions>;

/** Two chunks at once: while one waits for the database the other evaluates. */
export const PRE_ASSESSMENT_WORKER = { ...WORKER_OPTIONS, concurrency: 2 } as const satisfies Partial<WorkerOptions>;
