import { Processor } from '@nestjs/bullmq';
import { WORKER_OPTIONS } from '@tp/queue';
import { MailNotice, type NoticeOrder } from '@tp/use-cases';
import type { Job } from 'bullmq';
import { JobRunner, WatchedProcessor } from '../jobs/public.js';

/** Two at once: while one waits for the mail server the other may have its answer. */
@Processor('notices', { ...WORKER_OPTIONS, concurrency: 2 })
export class NoticeProcessor extends WatchedProcessor {
  constructor(
    private readonly mailNotice: MailNotice,
    runner: JobRunner,
  ) {
    super(runner, 'notices');
  }

  /** Harmless twice: what is mailed already is left alone. Errors pass through, and BullMQ tries again. */
  override process(job: Job<NoticeOrder>): Promise<void> {
    return this.runner.run(job, () => this.mailNotice.execute(job.data, 'system:worker'));
  }
}
