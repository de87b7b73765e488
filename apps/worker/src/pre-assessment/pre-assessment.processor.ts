import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Metrics } from '@tp/operations';
import { PRE_ASSESSMENT_WORKER } from '@tp/queue';
import { PreAssessApplications, type PreAssessmentChunk } from '@tp/use-cases';
import type { Job } from 'bullmq';
import { JobRunner } from '../jobs/public.js';

@Processor('pre-assessment', PRE_ASSESSMENT_WORKER)
export class PreAssessmentProcessor extends WorkerHost {
  constructor(
    private readonly preAssess: PreAssessApplications,
    private readonly runner: JobRunner,
    private readonly metrics: Metrics,
  ) {
    super();
  }

  /** Harmless twice: what is stored already is left alone. Errors pass through, and BullMQ tries again. */
  override async process(job: Job<PreAssessmentChunk>): Promise<void> {
    this.metrics.preAssessed(await this.runner.run(job, () => this.preAssess.execute(job.data, 'system:worker')));
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.runner.connectionFailed('pre-assessment', error);
  }
}
