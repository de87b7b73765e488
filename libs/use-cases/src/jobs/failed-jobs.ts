import type { JobQueues, QueueName } from '@tp/queue';
import { type GivenUpJob, givenUpJobOf } from './given-up-job.js';

/** So many are looked through; a portal with more has another trouble than the length of a list. */
const MOST = 2000;

/** `roundId`: `null` for those of no round. */
export type FailedJobsFilter = Readonly<{ queue?: QueueName | undefined; roundId?: string | null | undefined }>;

/** Lists the jobs that the queue gave up, with their causes, the latest first. */
export class ListFailedJobs {
  constructor(private readonly queues: JobQueues) {}

  async execute({ queue, roundId }: FailedJobsFilter = {}): Promise<readonly GivenUpJob[]> {
    const failed = (await this.queues.failed(MOST)).map(givenUpJobOf);
    return failed.filter((job) => (queue ?? job.queue) === job.queue && (roundId === undefined || roundId === job.roundId));
  }
}
