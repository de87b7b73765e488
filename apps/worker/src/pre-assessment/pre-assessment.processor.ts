import { Processor } from '@nestjs/bullmq';
import { Metrics } from '@tp/operations';
import { PRE_ASSESSMENT_WORKER } from '@tp/queue';
import { PreAssessApplications, type PreAssessmentChunk } from '@tp/use-cases';
import type { Job } from 'bullmq';
import { JobRunner, WatchedProcessor } from '../jobs/public.js';

@Processor('pre-assessment', PRE_ASSESSMENT_WORKER)
export class PreAssessmentProcessor extends WatchedProcessor {
  constructor(
    private readonly preAssess: PreAssessApplications,
    runner: JobRunner,
    private readonly metrics: Metrics,
  ) {
    super(runner, 'pre-assessment');
  }

  /** Harmless twice: what is stored already is left alone. Errors pass through, and BullMQ tries again. */
  override async process(job: Job<PreAssessmentChunk>): Promise<void> {
    this.metrics.preAssessed(await this.runner.run(job, () => this.preAssess.execute(job.data, 'system:worker')));
  }
}
