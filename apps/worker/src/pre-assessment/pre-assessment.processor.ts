import { Processor, WorkerHost } from '@nestjs/bullmq';
import { WORKER_OPTIONS } from '@tp/queue';
import { PreAssessApplications, type PreAssessmentChunk } from '@tp/use-cases';
import type { Job } from 'bullmq';

/** Two chunks at once: while one waits for the database the other evaluates. */
@Processor('pre-assessment', { ...WORKER_OPTIONS, concurrency: 2 })
export class PreAssessmentProcessor extends WorkerHost {
  constructor(private readonly preAssess: PreAssessApplications) {
    super();
  }

  /** Harmless twice: what is stored already is left alone. Errors pass through, and BullMQ tries again. */
  override process(job: Job<PreAssessmentChunk>): Promise<void> {
    return this.preAssess.execute(job.data, 'system:worker');
  }
}
