import type { OutboxMessage, Transactions } from '@tp/persistence';
import type { JobMessage, JobQueues } from './job-queues.js';
import { isQueueName } from './queue-names.js';

const BATCH = 500;
/** A question of one statement, so that it can be asked often: new work waits half of this. */
const IDLE_MS = 25;
const AFTER_ERROR_MS = 1000;

/**
 * Carries messages from the outbox to the queues. Several may run at once; each message is claimed by one of them. A relay that
 * dies after handing over and before marking hands over again: the queue knows the keys already, and nothing is doubled.
 */
export class OutboxRelay {
  constructor(
    private readonly transactions: Transactions,
    private readonly queues: Pick<JobQueues, 'add'>,
  ) {}

  /** @returns how many messages were handed over */
  async relayOnce(): Promise<number> {
    if ((await this.transactions.reads.outbox.pending()) === 0) return 0; // no transaction for nothing
    return this.transactions.run('system:worker', async ({ outbox }) => {
      const messages = await outbox.claim(BATCH);
      if (messages.length === 0) return 0;
      await this.queues.add(messages.map(toJob));
      await outbox.markRelayed(messages.map(({ id }) => id));
      return messages.length;
    });
  }

  /**
   * Relays until `signal` says stop. At the start it opens again what was handed over but never done, for a Redis that lost its
   * memory takes jobs with it; those that are still in the queue are there by their key, and nothing happens to them.
   */
  async run(signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
    let isReopened = false;
    while (!signal.aborted) {
      try {
        if (!isReopened) await this.transactions.run('system:worker', ({ outbox }) => outbox.reopenUnfinished());
        isReopened = true;
        if ((await this.relayOnce()) < BATCH) await pause(IDLE_MS, signal);
      } catch (error) {
        onError(error); // the database or the queue is away: wait for it, the messages are safe
        await pause(AFTER_ERROR_MS, signal);
      }
    }
  }
}

function toJob({ queue, key, data, traceparent }: OutboxMessage): JobMessage {
  if (!isQueueName(queue)) throw new Error(`The outbox names a queue that is not ours: ${queue}`);
  return { queue, key, data, traceparent };
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
