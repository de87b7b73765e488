import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Transactions } from '@tp/persistence';
import { JobQueues, OutboxRelay } from '@tp/queue';

/** Runs the outbox's relay for as long as the worker lives. */
@Injectable()
export class RelayRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
  ) {}

  onApplicationBootstrap(): void {
    const relay = new OutboxRelay(this.transactions, this.queues);
    this.running = relay.run(this.stopping.signal, (error) =>
      this.logger.error(error instanceof Error ? error.message : String(error)),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
