import type { SessionStore } from '@fastify/session';
import { sha256OfText } from '@tp/domain';
import { type ChangeFeed, Remembered } from '@tp/persistence';
import type { Session } from 'fastify';

/** A store of sessions that does not read what it has just read: each request asks for its session. */
export class RememberingStore implements SessionStore {
  private readonly known: Remembered<Session | null | undefined>;

  constructor(
    private readonly store: SessionStore,
    changes: ChangeFeed,
  ) {
    this.known = new Remembered(changes, (change) => (change.topic === 'session' ? change.hash : undefined));
  }

  get(sessionId: string, done: (error: unknown, session?: Session | null) => void): void {
    const read = (): Promise<Session | null | undefined> =>
      new Promise((resolve, reject) => {
        this.store.get(sessionId, (error: unknown, session) => {
          if (error instanceof Error) reject(error);
          else resolve(session);
        });
      });
    this.known.get(sha256OfText(sessionId), read).then(
      (session) => done(null, session),
      (error: unknown) => done(error),
    );
  }

  set(sessionId: string, session: Session, done: (error?: unknown) => void): void {
    this.store.set(sessionId, session, this.forgetting(sessionId, done));
  }

  destroy(sessionId: string, done: (error?: unknown) => void): void {
    this.store.destroy(sessionId, this.forgetting(sessionId, done));
  }

  private forgetting(sessionId: string, done: (error?: unknown) => void): (error?: unknown) => void {
    return (error) => {
      this.known.forget(sha256OfText(sessionId));
      done(error);
    };
  }
}
