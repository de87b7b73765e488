import { Inject, Injectable } from '@nestjs/common';
import type { PersonViewer } from '@tp/persistence';
import { FindViewer } from '@tp/use-cases';
import type { FastifyRequest } from 'fastify';
import { ACCESS_SETTINGS, type AccessSettings, LONGEST_SESSION_MS } from './access-settings.js';
import type { SessionData } from './session-data.js';

/** `ended`: there was a session, and it was idle or old. `endsAt`: milliseconds; when it ends if nothing more is heard. */
export type SessionState =
  Readonly<{ kind: 'signed-in'; viewer: PersonViewer; endsAt: number }> | Readonly<{ kind: 'ended' | 'none' }>;

/** A write for each request would be one too many; so often is exact enough for an idle time of minutes. */
const NOTE_EVERY_MS = 30_000;

/** Whose session a request belongs to. What a page asks by itself, while nobody is there, does not keep a session alive. */
@Injectable()
export class CurrentSession {
  constructor(
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
    private readonly findViewer: FindViewer,
  ) {}

  /** @param sign `active` when a person did something; `passive` when a page asked by itself */
  async of(request: FastifyRequest, sign: 'active' | 'passive' = 'passive'): Promise<SessionState> {
    const { signedIn } = request.session;
    if (!signedIn) return { kind: 'none' };
    const now = Date.now();
    if (now >= this.endOf(signedIn)) {
      await request.session.destroy();
      return { kind: 'ended' };
    }
    const viewer = await this.findViewer.execute(signedIn.personId);
    if (viewer === null) return { kind: 'none' };
    if (sign === 'passive' || now - signedIn.seenAt < NOTE_EVERY_MS) {
      return { kind: 'signed-in', viewer, endsAt: this.endOf(signedIn) };
    }
    const seen = { ...signedIn, seenAt: now };
    request.session.signedIn = seen;
    return { kind: 'signed-in', viewer, endsAt: this.endOf(seen) };
  }

  private endOf({ seenAt, signedInAt }: SessionData): number {
    return Math.min(seenAt + this.settings.idleMs, signedInAt + LONGEST_SESSION_MS);
  }
}
