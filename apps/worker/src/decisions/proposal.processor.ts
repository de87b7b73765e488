import { Processor } from '@nestjs/bullmq';
import { WORKER_OPTIONS } from '@tp/queue';
import { type ProposalOrder, ProposeRound } from '@tp/use-cases';
import type { Job } from 'bullmq';
import { JobRunner, WatchedProcessor } from '../jobs/public.js';

/** One at a time: each holds a whole round. */
@Processor('decisions', { ...WORKER_OPTIONS, concurrency: 1 })
export class ProposalProcessor extends WatchedProcessor {
  constructor(
    private readonly propose: ProposeRound,
    runner: JobRunner,
  ) {
    super(runner, 'decisions');
  }

  /** Harmless twice: the same round version gives the same proposal, and replaces it. */
  override process(job: Job<ProposalOrder>): Promise<void> {
    return this.runner.run(job, () => this.propose.execute(job.data, 'system:worker'));
  }
}
