import type { OutboxState, Transactions } from '@tp/persistence';
import type { JobQueues, QueueState } from '@tp/queue';
import type { Clock } from '../clock/clock.js';

const LAST_MINUTE_MS = 60_000;

/** The queues as they stand. `finishedLastMinute`: jobs that were done. `outbox`: work that is ordered, and not yet handed to a queue. */
export type QueuesState = Readonly<{
  at: string;
  queues: readonly (QueueState & Readonly<{ finishedLastMinute: number }>)[];
  outbox: Pick<OutboxState, 'pending' | 'oldestPendingAt'>;
}>;

/** What waits, works and failed, by kind of work. */
export class ReadQueues {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: JobQueues,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<QueuesState> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - LAST_MINUTE_MS);
    const [states, { finished, ...outbox }] = await Promise.all([
      this.queues.states(),
      this.transactions.reads.outbox.state(since),
    ]);
    const queues = states.map((state) => ({ ...state, finishedLastMinute: finished.get(state.queue) ?? 0 }));
    return { at: now.toISOString(), queues, outbox };
  }
}
