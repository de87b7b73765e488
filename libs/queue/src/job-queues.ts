import { Queue } from 'bullmq';
import type { BackendOptions } from './backend.js';
import { JOB_OPTIONS } from './job-options.js';
import { QUEUE_NAMES, type QueueName } from './queue-names.js';

/** Work to be handed over. A key used twice is one job; it holds no `:`, which BullMQ refuses. */
export type JobMessage = Readonly<{
  queue: QueueName;
  key: string;
  data: unknown;
  /** W3C `traceparent` of what ordered it; the job carries it as `opts.telemetry.metadata`. */
  traceparent?: string | null;
}>;

/** A job that was given up. `attempts` counts the tries; `failedAt` is an instant in ISO 8601. */
export type FailedJob = Readonly<{
  key: string;
  queue: QueueName;
  cause: string;
  attempts: number;
  failedAt: string | null;
  data: unknown;
}>;

/** A job wherever it stands. */
export type KnownJob = Readonly<{ key: string; queue: QueueName; data: unknown }>;

/** What one queue holds just now, in jobs. `delayed` wait for another try, or for their turn; `workers` are processes that take from it. */
export type QueueState = Readonly<{
  queue: QueueName;
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  completed: number;
  /** When the job that has waited longest came, an instant in ISO 8601; `null` when none waits. */
  oldestWaitingAt: string | null;
  workers: number;
}>;

export type RetryOutcome =
  Readonly<{ kind: 'queued' }> | Readonly<{ kind: 'unknown' }> | Readonly<{ kind: 'not-failed'; state: string }>;

/** The portal's queues, opened once in each process. */
export class JobQueues {
  private readonly queues: ReadonlyMap<QueueName, Queue>;

  constructor(backend: BackendOptions) {
    const open = (name: QueueName): Queue => {
      const queue = new Queue(name, { ...backend, defaultJobOptions: JOB_OPTIONS });
      queue.on('error', () => undefined); // each call reports its own failure; without a listener a lost connection would end the process
      return queue;
    };
    this.queues = new Map(QUEUE_NAMES.map((name) => [name, open(name)]));
  }

  /** Adds those whose key is new; the others are there already. */
  async add(messages: readonly JobMessage[]): Promise<void> {
    for (const [name, queue] of this.queues) {
      const jobs = messages
        .filter((message) => message.queue === name)
        .map(({ key, data, traceparent }) => ({
          ...{ name, data },
          opts: { jobId: key, ...(traceparent && { telemetry: { metadata: traceparent } }) },
        }));
      if (jobs.length > 0) await queue.addBulk(jobs);
    }
  }

  /** Those given up, the latest first. */
  async failed(limit = 100): Promise<readonly FailedJob[]> {
    const failed: FailedJob[] = [];
    for (const [name, queue] of this.queues) {
      for (const job of await queue.getFailed(0, limit - 1)) {
        const failedAt = job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString();
        failed.push({
          key: job.id ?? '',
          queue: name,
          cause: job.failedReason,
          attempts: job.attemptsMade,
          failedAt,
          data: job.data,
        });
      }
    }
    return failed.toSorted((a, b) => ((a.failedAt ?? '') < (b.failedAt ?? '') ? 1 : -1)).slice(0, limit);
  }

  /** The job with a key, whichever queue has it; `null` when none does. */
  async find(key: string): Promise<KnownJob | null> {
    for (const [queue, opened] of this.queues) {
      const job = await opened.getJob(key);
      if (job !== undefined) return { key, queue, data: job.data };
    }
    return null;
  }

  /** Runs a job that was given up once more, with all its tries. */
  async retry(key: string): Promise<RetryOutcome> {
    for (const queue of this.queues.values()) {
      const job = await queue.getJob(key);
      if (job === undefined) continue;
      const state = await job.getState();
      if (state !== 'failed') return { kind: 'not-failed', state };
      await job.retry('failed', { resetAttemptsMade: true });
      return { kind: 'queued' };
    }
    return { kind: 'unknown' };
  }

  /** How many jobs wait, work, failed and so on, for each queue. */
  async counts(): Promise<Readonly<Record<QueueName, Readonly<Record<string, number>>>>> {
    const entries = await Promise.all([...this.queues].map(async ([name, queue]) => [name, await queue.getJobCounts()] as const));
    return Object.fromEntries(entries) as Record<QueueName, Record<string, number>>; // every name is a key of the map
  }

  /** Each queue as it stands, in the order of their names here. */
  states(): Promise<readonly QueueState[]> {
    return Promise.all([...this.queues].map(([name, queue]) => stateOf(name, queue)));
  }

  async waitUntilReady(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.waitUntilReady()));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }
}

async function stateOf(name: QueueName, queue: Queue): Promise<QueueState> {
  const [counts, [oldest], workers] = await Promise.all([
    queue.getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed'),
    queue.getJobs(['waiting'], 0, 0, true),
    queue.getWorkersCount(),
  ]);
  const of = (state: string): number => counts[state] ?? 0;
  return {
    queue: name,
    waiting: of('waiting'),
    active: of('active'),
    delayed: of('delayed'),
    failed: of('failed'),
    completed: of('completed'),
    oldestWaitingAt: oldest === undefined ? null : new Date(oldest.timestamp).toISOString(),
    workers,
  };
}
