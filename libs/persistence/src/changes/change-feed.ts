import { randomUUID } from 'node:crypto';
import pg from 'pg';

export const CHANGES_CHANNEL = 'portal_changes';

/** `access`: people, their roles, or where rounds stand. `session`: one session, by the SHA-256 of its number (hex), or all. */
export type Change = Readonly<{ topic: 'access' } | { topic: 'session'; hash: string | null }>;

const BEAT_EVERY_MS = 5_000;
/** Longer than a beat and its way through a busy machine; after this long without one, nothing is known to reach us. */
const LIVE_FOR_MS = 12_000;
const CONNECT_AGAIN_MS = 1_000;

/**
 * Hears of changes from the database (`LISTEN`), whoever makes them. It sends itself a beat the same way: only while beats come is it
 * `isLive`, so that a connection that is silently gone, or a pooler that does not pass notifications on, is never taken for silence.
 */
export class ChangeFeed {
  private readonly id = randomUUID();
  private readonly listeners: ((change: Change) => void)[] = [];
  private client: pg.Client | null = null;
  private heardAt = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;

  /** @param options PostgreSQL's own, as `-c role=…` */
  constructor(
    private readonly connectionString: string,
    private readonly options?: string,
  ) {}

  /** Whether every change that is committed is heard of: what was remembered may then be believed. */
  get isLive(): boolean {
    return performance.now() - this.heardAt < LIVE_FOR_MS;
  }

  onChange(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Tells what this process itself has changed: it must not wait for the database to say so. */
  announce(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Begins to listen, and goes on trying where it cannot. Returns when the first attempt is over. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: 'trygghetsportalen changes',
      connectionTimeoutMillis: LIVE_FOR_MS,
      query_timeout: LIVE_FOR_MS,
      ...(this.options !== undefined && { options: this.options }),
    });
    this.client = client;
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    client.on('error', () => undefined); // what is gone is noticed by the beat
    try {
      await client.connect();
      await client.query(`listen ${CHANGES_CHANNEL}`);
      this.forgetAll(); // what happened before may have passed unheard
      await this.beat(client);
    } catch {
      this.again(client, CONNECT_AGAIN_MS);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.heardAt = -Infinity;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async beat(client: pg.Client): Promise<void> {
    await client.query('select pg_notify($1, $2)', [CHANGES_CHANNEL, this.ownBeat]);
    if (this.isClosed) return;
    this.timer = setTimeout(() => {
      this.beat(client).catch(() => this.again(client, 0));
    }, BEAT_EVERY_MS);
    this.timer.unref();
  }

  private again(client: pg.Client, waitMs: number): void {
    this.heardAt = -Infinity;
    void client.end().catch(() => undefined);
    if (this.isClosed) return;
    this.timer = setTimeout(() => void this.open(), waitMs);
    this.timer.unref();
  }

  private hear(payload: string): void {
    if (payload === this.ownBeat) this.heardAt = performance.now();
    const [topic, hash = null] = payload.split(' ');
    if (topic === 'access') this.announce({ topic });
    if (topic === 'session') this.announce({ topic, hash });
  }

  private forgetAll(): void {
    this.announce({ topic: 'access' });
    this.announce({ topic: 'session', hash: null });
  }

  private get ownBeat(): string {
    return `beat ${this.id}`;
  }
}
