import { HttpClient, httpResource } from '@angular/common/http';
import { computed, DestroyRef, inject, linkedSignal, signal, untracked } from '@angular/core';
import type { OwnReviewResponse, SavedReviewResponse } from '@tp/contracts';
import { mergeReviewDraft, type ReviewDraft } from '@tp/domain';
import { readProblem } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { inverseOf, joined } from './draft-changes.js';

const PAUSE = 400;
const RETRY = 4_000;
type Step = Readonly<{ inverse: ReviewDraft; typedIn: string | null }>;

/** One's own review of an application: what is changed is shown at once, saved after a pause, and tried again until the portal has it. */
export class OwnReview {
  private readonly http = inject(HttpClient);
  readonly response = httpResource<OwnReviewResponse>(() => this.url());
  /** As the portal has it. */
  readonly stored = computed(() => (this.response.hasValue() ? this.response.value() : null));
  readonly draft = linkedSignal((): ReviewDraft => mergeReviewDraft(this.stored()?.draft ?? {}, untracked(this.unsaved) ?? {}));
  private readonly unsaved = signal<ReviewDraft | null>(null);
  private readonly savedNow = signal<string | null>(null);
  readonly savedAt = computed(() => this.savedNow() ?? this.stored()?.savedAt ?? null);
  readonly isSaved = computed(() => this.unsaved() === null && !this.isSaving());
  /** Why the newest could not be saved; `null` when it could. */
  readonly problem = signal<unknown>(null);
  private readonly steps = signal<readonly Step[]>([]);
  readonly canUndo = computed(() => this.steps().length > 0);
  private readonly isSaving = signal(false);
  private running: Promise<boolean> = Promise.resolve(true);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly url: () => string) {
    // What is left goes to the portal although the page has gone on to another application.
    inject(DestroyRef).onDestroy(() => void this.save());
  }

  /** @param typedIn the field that is typed in: its letters are undone together */
  change(changes: ReviewDraft, typedIn: string | null = null): void {
    const isMore = typedIn !== null && this.steps().at(-1)?.typedIn === typedIn;
    const step = { inverse: inverseOf(this.draft(), changes), typedIn };
    if (!isMore) this.steps.update((steps) => [...steps, step]);
    this.apply(changes);
  }

  undo(): void {
    const last = this.steps().at(-1);
    if (!last) return;
    this.steps.update((steps) => steps.slice(0, -1));
    this.apply(last.inverse);
  }

  /** @returns whether the portal has all of it */
  save(): Promise<boolean> {
    clearTimeout(this.timer);
    this.running = this.running.then(() => this.saveNow());
    return this.running;
  }

  private apply(changes: ReviewDraft): void {
    this.draft.update((draft) => mergeReviewDraft(draft, changes));
    this.unsaved.update((unsaved) => joined(unsaved ?? {}, changes));
    this.saveAfter(PAUSE);
  }

  private saveAfter(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), pause);
  }

  private async saveNow(): Promise<boolean> {
    const changes = this.unsaved();
    if (changes === null) return true;
    this.unsaved.set(null);
    this.isSaving.set(true);
    try {
      const { savedAt } = await firstValueFrom(this.http.patch<SavedReviewResponse>(this.url(), { changes }));
      this.savedNow.set(savedAt);
      this.problem.set(null);
      return this.unsaved() === null;
    } catch (error) {
      this.unsaved.update((later) => joined(changes, later ?? {}));
      this.problem.set(error);
      // What the portal has refused it refuses again.
      if (/^(?:unreachable|failed)$/.test(readProblem(error).kind)) this.saveAfter(RETRY);
      return false;
    } finally {
      this.isSaving.set(false);
    }
  }
}
