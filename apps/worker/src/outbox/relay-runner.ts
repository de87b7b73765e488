import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { type Log, safeError } from '@tp/operations';
import type { Transactions } from '@tp/persistence';
import { type JobQueues, OutboxRelay } from '@tp/queue';

/** Runs the outbox's relay for as long as the worker lives. */
export class RelayRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const relay = new OutboxRelay(this.transactions, this.queues);
    this.running = relay.run(this.stopping.signal, (error) =>
      this.log.error({ error: safeError(error) }, 'Arbete kunde inte lämnas till kön, och lämnas om en stund'),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
