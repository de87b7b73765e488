import type { EntityManager } from 'typeorm';
import { chunksOf, rowsOf } from '../database/rows.js';
import { currentTrace } from './current-trace.js';

/** Work for the queue. A message is known by its queue and key: added again, it is the one that is there. */
export type NewOutboxMessage = Readonly<{ queue: string; key: string; data: unknown }>;
/** `id` grows with time. `traceparent`: of what ordered it, when that was traced. */
export type OutboxMessage = NewOutboxMessage & Readonly<{ id: string; traceparent: string | null }>;

/** `finished`: by queue, how many were done since the instant that was asked about. */
export type OutboxState = Readonly<{ pending: number; oldestPendingAt: string | null; finished: ReadonlyMap<string, number> }>;

/** Messages handed over in the same transaction as the change that causes them; the relay carries them on to the queue. */
export class Outbox {
  constructor(private readonly manager: EntityManager) {}

  /** @returns whether the message is new */
  async add(message: NewOutboxMessage): Promise<boolean> {
    return (await this.addMany([message])) === 1;
  }

  /** @returns how many of the messages are new */
  async addMany(messages: readonly NewOutboxMessage[]): Promise<number> {
    let added = 0;
    for (const chunk of chunksOf(messages, 5_000)) {
      const rows = await rowsOf(
        this.manager,
        `insert into outbox_message (queue, key, data, traceparent)
         select queue, key, data, $4 from rows from (unnest($1::text[]), unnest($2::text[]), json_array_elements($3::json)) as new (queue, key, data)
         on conflict (queue, key) do nothing returning 1`,
        [
          chunk.map(({ queue }) => queue),
          chunk.map(({ key }) => key),
          JSON.stringify(chunk.map(({ data }) => data ?? null)),
          currentTrace(),
        ],
      );
      added += rows.length;
    }
    return added;
  }

  /** The oldest messages that wait, which no other relay gets until this transaction ends. Mark them, or they come again. */
  claim(limit: number): Promise<readonly OutboxMessage[]> {
    return rowsOf<OutboxMessage>(
      this.manager,
      `select id, queue, key, data, traceparent from outbox_message where relayed_at is null and finished_at is null
       order by id limit $1 for update skip locked`,
      [limit],
    );
  }

  async markRelayed(ids: readonly string[]): Promise<void> {
    await this.manager.query('update outbox_message set relayed_at = now() where id = any ($1::bigint[])', [ids]);
  }

  /** Says that a message's work is done: it is never handed over again. */
  async markFinished(queue: string, keys: readonly string[]): Promise<void> {
    await this.manager.query(
      'update outbox_message set finished_at = now() where queue = $1 and key = any ($2::text[]) and finished_at is null',
      [queue, keys],
    );
  }

  /** Has every message that was handed over but whose work is not done wait again: for a queue that lost its memory. @returns how many */
  reopenUnfinished(): Promise<number> {
    return this.reopenWhere('finished_at is null', []);
  }

  /** Has one message wait again, whether its work is done or not. @returns whether there is such a message */
  async reopen(queue: string, key: string): Promise<boolean> {
    return (await this.reopenWhere('queue = $1 and key = $2', [queue, key])) === 1;
  }

  /** How many messages wait to be handed over. */
  pending(): Promise<number> {
    return this.count('relayed_at is null and finished_at is null');
  }

  /** What waits here, since when, and what was done of late. @param since an instant, from which on work that ended counts */
  async state(since: Date): Promise<OutboxState> {
    const [waiting] = await rowsOf<Readonly<{ pending: number; oldest: Date | null }>>(
      this.manager,
      'select count(*)::integer as pending, min(created_at) as oldest from outbox_message where relayed_at is null and finished_at is null',
    );
    const finished = await rowsOf<Readonly<{ queue: string; count: number }>>(
      this.manager,
      'select queue, count(*)::integer as count from outbox_message where finished_at >= $1 group by queue',
      [since],
    );
    return {
      pending: waiting?.pending ?? 0,
      oldestPendingAt: waiting?.oldest?.toISOString() ?? null,
      finished: new Map(finished.map(({ queue, count }) => [queue, count])),
    };
  }

  /** How many messages have work that is not done, handed over or not. */
  unfinished(): Promise<number> {
    return this.count('finished_at is null');
  }

  /** Of those, the ones of a queue whose keys begin so. */
  countUnfinished(queue: string, keyPrefix: string): Promise<number> {
    return this.count('finished_at is null and queue = $1 and starts_with(key, $2)', [queue, keyPrefix]);
  }

  private async count(condition: string, parameters: readonly unknown[] = []): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      `select count(*)::integer as count from outbox_message where ${condition}`,
      parameters,
    );
    return row?.count ?? 0;
  }

  private async reopenWhere(condition: string, parameters: readonly unknown[]): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      `with reopened as (update outbox_message set relayed_at = null, finished_at = null where ${condition} returning 1)
       select count(*)::integer as count from reopened`,
      parameters,
    );
    return row?.count ?? 0;
  }
}
