import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { DraftConflictResponse, DraftFormResponse, DraftPresenceResponse, SavedDraftResponse } from '@tp/contracts';
import { canonicalJson, type DraftChange, type DraftContent, type DraftField, type DraftValue } from '@tp/domain';
import { readProblem } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { Connection, inBackground, Session } from '../../session/public.js';
import { pollWhileVisible } from '../../shell/poll.js';
import { KeptDrafts, keptName } from './kept-drafts.js';

/** After the last letter, and between tries that fail. */
const PAUSE_MS = 700;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000];
const LOOK_MS = 5_000;

/** `waiting`: the portal cannot be reached, and what is written is kept here; `signed-out`: until somebody signs in again. */
export type SavingState = 'saved' | 'saving' | 'waiting' | 'signed-out' | 'refused';
/** What one wrote in a field that somebody else has written in since. */
export type FieldConflict = DraftConflictResponse & Readonly<{ mine: DraftValue }>;

/**
 * A draft as it is written: every change is kept in this browser at once, and there until the portal has said that it has it. Where the
 * portal cannot be reached it begins with what this browser kept of it, and goes over to the portal's when that answers.
 */
@Injectable()
export class DraftStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private readonly kept = inject(KeptDrafts);
  private readonly form = signal<DraftFormResponse | null>(null);
  private readonly pending = signal<ReadonlyMap<DraftField, DraftChange>>(new Map());
  private opened: Readonly<{ roundId: string; draftId: string }> = { roundId: '', draftId: '' };
  private owner: number | null = null;
  private address = '';
  private keptAs = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private failures = 0;

  readonly draft = this.form.asReadonly();
  readonly problem = signal<unknown>(null);
  readonly state = signal<SavingState>('saved');
  readonly savedAt = signal<string | null>(null);
  /** Whether what is written could be kept in this browser. */
  readonly isKept = signal(true);
  readonly refusal = signal('');
  readonly conflicts = signal<readonly FieldConflict[]>([]);
  readonly writers = signal<readonly string[]>([]);
  /** Whether it is what this browser kept, and the portal has not been heard of it yet. */
  readonly isCopy = signal(false);
  /** Whether what only the portal can do is not to be had now. */
  readonly isCut = computed(() => this.isCopy() || this.state() === 'waiting' || !this.connection.isOnline());
  readonly hasPending = computed(() => this.pending().size > 0);
  /** As it stands on the page: what the portal has, and what it has not got yet. */
  readonly content = computed((): DraftContent => {
    const mine = [...this.pending().values()].map(({ field, value }) => [field, value] as const);
    return { ...this.form()?.content, ...Object.fromEntries(mine) };
  });

  constructor() {
    effect(() => {
      const isBack = this.session.kind() === 'signed-in';
      untracked(() => {
        if (isBack && this.state() === 'signed-out') this.flushSoon(0);
      });
    });
    effect(() => {
      const personId = this.session.person()?.id ?? null;
      // Somebody else has signed in: what stands here is not theirs, and is never sent in their name.
      if (this.owner !== null && personId !== this.owner)
        untracked(() => void this.open(this.opened.roundId, this.opened.draftId));
    });
    effect(() => {
      const form = this.form();
      if (form === null || this.isCopy()) return;
      if (form.state === 'sent') this.noteSent();
      else if (this.session.kind() === 'signed-in') this.kept.keepCopy(this.keptAs, form);
    });
    const hurry = (): void => this.flushSoon(0);
    const stopSettling = this.session.beforeSignOut(() => this.flush());
    globalThis.addEventListener('online', hurry);
    pollWhileVisible(LOOK_MS, () => void this.look());
    inject(DestroyRef).onDestroy(() => {
      globalThis.removeEventListener('online', hurry);
      stopSettling();
      clearTimeout(this.timer);
      if (!this.isCopy()) void this.flush();
    });
  }

  async open(roundId: string, draftId: string): Promise<void> {
    this.address = `/api/v1/rounds/${encodeURIComponent(roundId)}/drafts/${draftId}`;
    this.opened = { roundId, draftId };
    this.owner = this.session.person()?.id ?? null;
    const keptAs = keptName(this.owner, roundId, draftId);
    if (keptAs !== this.keptAs) this.clear();
    this.keptAs = keptAs;
    this.problem.set(null);
    try {
      const form = await firstValueFrom(this.http.get<DraftFormResponse>(this.address));
      if (keptAs !== this.keptAs) return; // another was opened meanwhile
      this.isCopy.set(false);
      this.begin(form);
      this.failures = 0;
      this.state.set('saved');
      this.flushSoon(0);
      void this.look();
    } catch (error) {
      if (keptAs === this.keptAs) this.openCopy(error);
    }
  }

  /** Of one draft, or of one person, nothing goes over to another. */
  private clear(): void {
    this.form.set(null);
    this.pending.set(new Map());
    this.conflicts.set([]);
    this.writers.set([]);
    this.isCopy.set(false);
  }

  /** What is written here since the copy was opened is newer than what is kept, and the same where that could be kept. */
  private begin(form: DraftFormResponse): void {
    const kept = form.state === 'sent' ? [] : this.kept.changes(this.keptAs);
    this.pending.update((written) => new Map([...kept.map((change) => [change.field, change] as const), ...written]));
    this.form.set(form);
    this.savedAt.set(form.revision > 0 ? form.updatedAt : null);
  }

  private openCopy(error: unknown): void {
    if (this.form() !== null) return this.noteFailure(error);
    const { kind } = readProblem(error);
    const copy = kind === 'unreachable' ? this.kept.copy(this.keptAs) : null;
    if (kind === 'not-found') this.kept.forget(this.keptAs);
    if (copy === null) return this.problem.set(error);
    this.isCopy.set(true);
    this.begin(copy);
    this.noteFailure(error);
  }

  /** The portal is asked who this is before anything is sent to it, and what it has. */
  private async leaveCopy(): Promise<void> {
    this.isSending = true; // one at a time, as with what is sent
    await this.session.refresh();
    await this.open(this.opened.roundId, this.opened.draftId);
    this.isSending = false;
  }

  value(field: DraftField): DraftValue {
    return this.content()[field] ?? null;
  }

  set(field: DraftField, value: DraftValue): void {
    if (this.form()?.state === 'sent') return;
    const earlier = this.pending().get(field);
    const base = earlier?.base ?? this.form()?.revisions[field]?.revision ?? 0;
    const pending = new Map(this.pending());
    pending.set(field, { field, base, value });
    this.keep(pending);
    this.flushSoon(PAUSE_MS);
  }

  /** Chooses, where two wrote in the same field: the other's stays as it is, or one's own is written over it. */
  resolve({ field, mine, revision, theirs }: FieldConflict, choice: 'mine' | 'theirs' | 'both'): void {
    this.conflicts.update((all) => all.filter((one) => one.field !== field));
    if (choice === 'theirs') return this.keep(this.pending());
    const both = typeof mine === 'string' && typeof theirs === 'string' ? `${theirs}\n\n${mine}` : mine;
    const pending = new Map(this.pending());
    pending.set(field, { field, base: revision, value: choice === 'both' ? both : mine });
    this.keep(pending);
    this.flushSoon(0);
  }

  /** Sends everything that waits. @returns whether the portal has it all */
  async flush(): Promise<boolean> {
    if (this.isSending || this.address === '') return !this.hasPending();
    if (this.isCopy()) {
      await this.leaveCopy(); // sends what waits, in its turn
      return !this.hasPending();
    }
    const sent = [...this.pending().values()];
    if (sent.length === 0) return true;
    this.isSending = true;
    this.state.set('saving');
    try {
      this.noteSaved(sent, await firstValueFrom(this.http.patch<SavedDraftResponse>(this.address, { changes: sent })));
    } catch (error) {
      this.noteFailure(error);
    } finally {
      this.isSending = false;
    }
    return !this.hasPending();
  }

  /** It is sent: what is kept of it here has nothing more to wait for. */
  noteSent(): void {
    this.kept.forget(this.keptAs);
  }

  /** Reads what the portal has anew. */
  async reload(): Promise<void> {
    const form = await firstValueFrom(this.http.get<DraftFormResponse>(this.address, { context: inBackground() }));
    this.form.set(form);
  }

  private noteSaved(sent: readonly DraftChange[], { revision, revisions, savedAt, conflicts }: SavedDraftResponse): void {
    const refused = new Map(conflicts.map((conflict) => [conflict.field, conflict]));
    const written = sent.filter(({ field }) => !refused.has(field)).map(({ field, value }) => [field, value] as const);
    const theirs = conflicts.map((conflict) => [conflict.field, conflict.theirs] as const);
    this.form.update(
      (form) =>
        form && { ...form, revision, revisions, content: { ...form.content, ...Object.fromEntries([...written, ...theirs]) } },
    );
    const pending = new Map(this.pending());
    for (const { field, value } of sent) {
      const now = pending.get(field);
      const conflict = refused.get(field);
      if (conflict && now)
        this.conflicts.update((all) => [...all.filter((one) => one.field !== field), { ...conflict, mine: now.value }]);
      if (conflict || (now && isSame(now.value, value))) pending.delete(field);
      else if (now) pending.set(field, { ...now, base: revisions[field]?.revision ?? now.base });
    }
    this.keep(pending);
    if (this.failures > 0) void this.reload().catch(() => undefined); // others have written meanwhile, perhaps; the next look asks too
    this.failures = 0;
    this.savedAt.set(savedAt);
    this.state.set('saved');
    if (pending.size > 0) this.flushSoon(PAUSE_MS);
  }

  private noteFailure(error: unknown): void {
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    if (status === 401) return this.state.set('signed-out');
    if (status === 403) void this.session.refresh(); // an old token of the session's, perhaps
    if (status === 400 || status === 404 || status === 409 || status === 413 || status === 422) {
      this.state.set('refused');
      this.refusal.set(readProblem(error).detail || 'Det kunde inte sparas.');
      return;
    }
    this.state.set('waiting');
    this.failures += 1;
    this.flushSoon(RETRY_MS[Math.min(this.failures, RETRY_MS.length) - 1] ?? PAUSE_MS);
  }

  private keep(pending: ReadonlyMap<DraftField, DraftChange>): void {
    this.pending.set(pending);
    // One's own side of a conflict too, as written before the other's: after a reload it is a conflict once more.
    const disputed = this.conflicts().map(({ field, mine, revision }) => ({ field, base: revision - 1, value: mine }));
    const kept = [...disputed.filter(({ field }) => !pending.has(field)), ...pending.values()];
    this.isKept.set(this.kept.keepChanges(this.keptAs, kept));
  }

  private flushSoon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Says that the draft is open here, and hears who else has it open, and whether they have written. */
  private async look(): Promise<void> {
    if (this.address === '' || this.form() === null || this.isCopy() || this.state() === 'signed-out') return;
    try {
      const found = await firstValueFrom(
        this.http.post<DraftPresenceResponse>(`${this.address}/presence`, null, { context: inBackground() }),
      );
      this.writers.set(found.writers.map(({ name }) => name));
      const form = this.form();
      if (form && !this.isSending && (found.revision > form.revision || found.state !== form.state)) await this.reload();
    } catch {
      // The next look may well be answered; what is written is another matter, and says so itself.
    }
  }
}

const isSame = (a: DraftValue, b: DraftValue): boolean => canonicalJson(a) === canonicalJson(b);
