import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { DraftConflictResponse, DraftFormResponse, DraftPresenceResponse, SavedDraftResponse } from '@tp/contracts';
import { canonicalJson, type DraftChange, type DraftContent, type DraftField, type DraftValue } from '@tp/domain';
import { readProblem } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { inBackground, Session } from '../../session/public.js';
import { pollWhileVisible } from '../../shell/poll.js';
import { keptAs, KeptChanges } from './kept-changes.js';

/** After the last letter, and between tries that fail. */
const PAUSE_MS = 700;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000];
const LOOK_MS = 5_000;

/** `waiting`: the portal cannot be reached, and what is written is kept here; `signed-out`: until somebody signs in again. */
export type SavingState = 'saved' | 'saving' | 'waiting' | 'signed-out' | 'refused';
/** What one wrote in a field that somebody else has written in since. */
export type FieldConflict = DraftConflictResponse & Readonly<{ mine: DraftValue }>;

/** A draft as it is written: every change is kept in this browser at once, and there until the portal has said that it has it. */
@Injectable()
export class DraftStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly kept = inject(KeptChanges);
  private readonly form = signal<DraftFormResponse | null>(null);
  private readonly pending = signal<ReadonlyMap<DraftField, DraftChange>>(new Map());
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
    const hurry = (): void => this.flushSoon(0);
    globalThis.addEventListener('online', hurry);
    pollWhileVisible(LOOK_MS, () => void this.look());
    inject(DestroyRef).onDestroy(() => {
      globalThis.removeEventListener('online', hurry);
      clearTimeout(this.timer);
      void this.flush();
    });
  }

  async open(roundId: string, draftId: string): Promise<void> {
    this.address = `/api/v1/rounds/${encodeURIComponent(roundId)}/drafts/${draftId}`;
    this.problem.set(null);
    try {
      const form = await firstValueFrom(this.http.get<DraftFormResponse>(this.address));
      this.keptAs = keptAs(this.session.person()?.id, roundId, draftId);
      this.form.set(form);
      this.savedAt.set(form.revision > 0 ? form.updatedAt : null);
      this.pending.set(new Map(this.kept.read(this.keptAs).map((change) => [change.field, change])));
      this.flushSoon(0);
      void this.look();
    } catch (error) {
      this.problem.set(error);
    }
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
    if (choice === 'theirs') return;
    const both = typeof mine === 'string' && typeof theirs === 'string' ? `${theirs}\n\n${mine}` : mine;
    const pending = new Map(this.pending());
    pending.set(field, { field, base: revision, value: choice === 'both' ? both : mine });
    this.keep(pending);
    this.flushSoon(0);
  }

  /** Sends everything that waits. @returns whether the portal has it all */
  async flush(): Promise<boolean> {
    if (this.isSending || this.address === '') return !this.hasPending();
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
    this.isKept.set(this.kept.write(this.keptAs, [...pending.values()]));
  }

  private flushSoon(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  /** Says that the draft is open here, and hears who else has it open, and whether they have written. */
  private async look(): Promise<void> {
    if (this.address === '' || this.form() === null || this.state() === 'signed-out') return;
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
