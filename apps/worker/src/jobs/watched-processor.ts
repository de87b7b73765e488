import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import type { JobRunner } from './job-runner.js';

/** What the processors have in common: they are watched, and end in order. */
export abstract class WatchedProcessor extends WorkerHost implements BeforeApplicationShutdown {
  constructor(
    protected readonly runner: JobRunner,
    private readonly queue: string,
  ) {
    super();
  }

  /** Takes no more, and waits for what is under way: before anything that the jobs need is closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.runner.connectionFailed(this.queue, error);
  }
}
