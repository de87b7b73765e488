import { HttpClient } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { SessionResponse } from '@tp/contracts';
import { type Action, may, mayAnywhere, type Subject } from '@tp/domain';
import { readProblem } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { inBackground } from './background.js';
import { KnownPerson } from './known-person.js';

/** `unknown` until the portal has answered the first time; `ended` when there was a session a moment ago. */
export type SessionKind = 'unknown' | 'signed-in' | 'signed-out' | 'ended';

/** Who uses this page, as the portal knows them: what is offered follows from it, and what is allowed is the portal's own business. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly response = signal<SessionResponse | null>(null);
  private readonly hasEnded = signal(false);
  private readonly known = inject(KnownPerson);
  private readonly hasAnswered = signal(false);
  private readonly settlings = new Set<() => Promise<unknown>>();
  readonly problem = signal<unknown>(null);
  /** Whoever has pressed the button and gone must not believe to be signed out. */
  readonly signOutFailed = signal(false);
  /** What somebody has written and the portal has not got would be lost with the signing out. */
  readonly signOutLoses = signal(false);
  /** Whether the portal itself has said who this is; else it is who was here last, and for the pages that need no network. */
  readonly isConfirmed = this.hasAnswered.asReadonly();
  /** Whether the portal has not been heard at all since the page was opened. */
  readonly isCut = computed(() => !this.isConfirmed() && this.problem() !== null && isUnreachable(this.problem()));

  readonly person = computed(() => this.response()?.person ?? null);
  readonly isDemonstration = computed(() => this.response()?.isDemonstration === true);
  readonly idleMinutes = computed(() => this.response()?.idleMinutes ?? 30);
  /** What maps are laid with; `null`: a grid of their own. */
  readonly mapTiles = computed(() => this.response()?.mapTiles ?? null);
  /** When the session ends if nobody does anything, ISO 8601. */
  readonly endsAt = computed(() => this.response()?.endsAt ?? null);
  readonly csrfToken = computed(() => this.response()?.csrfToken ?? '');
  readonly kind = computed((): SessionKind => {
    if (this.hasEnded()) return 'ended';
    if (this.response() === null) return 'unknown';
    return this.person() === null ? 'signed-out' : 'signed-in';
  });

  /** Asks the portal who this is. A page that was signed in and is so no more says that it ended, and keeps what stands on it. */
  async refresh(): Promise<void> {
    try {
      const response = await firstValueFrom(this.http.get<SessionResponse>('/api/v1/session', { context: inBackground() }));
      const wasSignedIn = this.person() !== null;
      this.problem.set(null);
      this.hasAnswered.set(true);
      if (response.person === null) this.known.forget();
      else this.known.note(response.person);
      if (response.person === null && wasSignedIn) this.hasEnded.set(true);
      else {
        this.hasEnded.set(false);
        this.response.set(response);
      }
    } catch (error) {
      this.problem.set(error);
      const person = this.known.read();
      if (this.response() === null && person !== null && isUnreachable(error))
        this.response.set({ person, isDemonstration: false, idleMinutes: 30 });
    }
  }

  /** The portal has refused somebody who was signed in. */
  end(): void {
    if (this.person() === null) return;
    this.known.forget();
    this.hasEnded.set(true);
  }

  /** Tells the portal that somebody is here, though nothing is sent. */
  async stay(): Promise<void> {
    await firstValueFrom(this.http.post('/api/v1/session/alive', null)).catch(() => undefined);
    await this.refresh();
  }

  /** What is to be done before anybody signs out. @returns what makes it no more to be done */
  beforeSignOut(settle: () => Promise<unknown>): () => void {
    this.settlings.add(settle);
    return () => this.settlings.delete(settle);
  }

  /** Unless that would lose what they have written: then they are asked, and may `leave`. */
  async signOut(): Promise<void> {
    await Promise.all([...this.settlings].map((settle) => settle()));
    const person = this.person();
    if (person !== null && this.known.hasUnsent(person)) this.signOutLoses.set(true);
    else await this.leave();
  }

  async leave(): Promise<void> {
    const person = this.person();
    this.signOutLoses.set(false);
    this.signOutFailed.set(false);
    try {
      const { address } = await firstValueFrom(this.http.post<{ address: string }>('/logga-ut', null));
      this.settlings.clear(); // what is open here is left, and keeps nothing more
      if (person !== null) this.known.leave(person);
      this.document.location.assign(address);
    } catch {
      this.signOutFailed.set(true);
    }
  }

  /** Leads to the sign-in, and back to the page that is open. */
  signIn(): void {
    const { pathname, search, hash } = this.document.location;
    this.document.location.assign(`/logga-in?till=${encodeURIComponent(pathname + search + hash)}`);
  }

  may(action: Action, subject: Subject): boolean {
    return may(this.person()?.roles ?? [], action, subject);
  }

  mayAnywhere(action: Action): boolean {
    return mayAnywhere(this.person()?.roles ?? [], action);
  }
}

const isUnreachable = (error: unknown): boolean => readProblem(error).kind === 'unreachable';
