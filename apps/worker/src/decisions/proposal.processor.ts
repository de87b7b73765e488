import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import { WORKER_OPTIONS } from '@tp/queue';
import { type ProposalOrder, ProposeRound } from '@tp/use-cases';
import type { Job } from 'bullmq';

/** One at a time: each holds a whole round. */
@Processor('decisions', { ...WORKER_OPTIONS, concurrency: 1 })
export class ProposalProcessor extends WorkerHost {
  private readonly logger = new Logger('queue');

  constructor(private readonly propose: ProposeRound) {
    super();
  }

  /** Harmless twice: the same round version gives the same proposal, and replaces it. */
  override process(job: Job<ProposalOrder>): Promise<void> {
    return this.propose.execute(job.data, 'system:worker');
  }

  /** The connection is away: BullMQ connects again by itself, and whoever reads the log sees one line and no more. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn(error.message);
  }
}
