import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { PRE_ASSESSMENT_WORKER } from '@tp/queue';
import { PreAssessApplications, type PreAssessmentChunk } from '@tp/use-cases';
import type { Job } from 'bullmq';

@Processor('pre-assessment', PRE_ASSESSMENT_WORKER)
export class PreAssessmentProcessor extends WorkerHost {
  private readonly logger = new Logger('queue');

  constructor(private readonly preAssess: PreAssessApplications) {
    super();
  }

  /** Harmless twice: what is stored already is left alone. Errors pass through, and BullMQ tries again. */
  override process(job: Job<PreAssessmentChunk>): Promise<void> {
    return this.preAssess.execute(job.data, 'system:worker');
  }

  /** The connection is away: BullMQ connects again by itself, and whoever reads the log sees one line and no more. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(error.message);
  }
}
