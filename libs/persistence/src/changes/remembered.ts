import { LRUCache } from 'lru-cache';
import type { Change, ChangeFeed } from './change-feed.js';

const MOST = 2_000;
/** However sure we are of hearing of every change. */
const LONGEST_MS = 30_000;

/**
 * Answers that are asked for again and again, kept until somebody changes what they were read from; while no change would be heard of
 * they are read each time.
 */
export class Remembered<T> {
  private readonly answers = new LRUCache<string, Readonly<{ answer: T }>>({ max: MOST, ttl: LONGEST_MS });
  private changes = 0;

  /** @param keyOf the one answer that a change concerns; `null` for all, `undefined` for none */
  constructor(
    private readonly feed: ChangeFeed,
    keyOf: (change: Change) => string | null | undefined,
  ) {
    feed.onChange((change) => {
      const key = keyOf(change);
      if (key !== undefined) this.forget(key);
    });
  }

  async get(key: string, read: () => Promise<T>): Promise<T> {
    if (!this.feed.isLive) return read();
    const known = this.answers.get(key);
    if (known) return known.answer;
    const { changes } = this;
    const answer = await read();
    // What was read while it changed may be what was there before.
    if (this.changes === changes) this.answers.set(key, { answer });
    return answer;
  }

  /** @param key `null`: every answer */
  forget(key: string | null): void {
    this.changes += 1;
    if (key === null) this.answers.clear();
    else this.answers.delete(key);
  }
}
