import { HttpClient } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, linkedSignal, output, signal, untracked } from '@angular/core';
import type { ChooseSelectionRequest, SelectableApplicationResponse } from '@tp/contracts';
import { formatAmount } from '@tp/domain';
import { countText, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { KEPT, KeptHere } from '../../session/public.js';
import type { FirmQuestion } from './board-answer.js';
import { COVERED } from './board-lines.js';
import { isApart } from './board-question.js';
import type { Departures } from './departures.js';

/** What is moved already, with its reason. */
type Moved = ChooseSelectionRequest['moves'][number];

const LONGEST_REASON = 2_000;
/** So few that the documents are written while one waits. */
const MOST_SAMPLES_TOLD = 2_000;

/**
 * Uses what the board shows in the proposal: every departure from the round's own method is written down with a reason of its own, which
 * goes into the documents.
 */
@Component({
  selector: 'app-use-panel',
  imports: [ProblemMessage],
  host: { class: 'case-panel', role: 'region', 'aria-labelledby': 'use-title' },
  templateUrl: './use-panel.html',
})
export class UsePanel {
  private readonly http = inject(HttpClient);
  private readonly kept = inject(KeptHere);
  private readonly document = inject(DOCUMENT);
  readonly url = input.required<string>();
  readonly roundId = input.required<string>();
  readonly personId = input.required<number>();
  readonly departures = input.required<Departures>();
  readonly applications = input.required<ReadonlyMap<string, SelectableApplicationResponse>>();
  readonly before = input.required<readonly Moved[]>();
  readonly conditions = input.required<readonly string[]>();
  readonly granted = input.required<number>();
  readonly grantedAmount = input.required<number>();
  /** Kronor of the round's own frame that the use would exceed. */
  readonly overFrame = input.required<number>();
  /** The samples by which the documents may tell how firm it is, and whether they do already. */
  readonly firm = input.required<FirmQuestion>();
  readonly isFirmTold = input.required<boolean>();
  readonly used = output<string>();
  readonly left = output();

  private readonly keptName = computed(() => `${KEPT.reasons}.${this.personId()}.${this.roundId()}`);
  private readonly reasons = linkedSignal<Readonly<Record<string, string>>>(() => ({
    ...Object.fromEntries(this.before().map(({ reference, reason }) => [reference, reason])),
    ...textsOf(this.kept.read(this.keptName())),
  }));
  protected readonly moves = computed(() =>
    this.departures().moves.map((move) => ({
      ...move,
      title: this.applications().get(move.reference)?.title ?? COVERED,
      reason: this.reasons()[move.reference] ?? '',
    })),
  );
  protected readonly lacking = computed(() => this.moves().filter(({ reason }) => reason.trim() === '').length);
  protected readonly tellsFirm = linkedSignal(() => this.isFirmTold());
  protected readonly samples = computed(() => Math.min(this.firm().samples, MOST_SAMPLES_TOLD));
  private readonly robustness = computed(() => {
    const { band, seed } = this.firm();
    return this.tellsFirm() ? { band, seed, samples: this.samples() } : null;
  });
  protected readonly common = signal('');
  /** Whether one has asked to use it: from then on what lacks a reason is said. */
  protected readonly hasAsked = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly longest = LONGEST_REASON;
  protected readonly count = countText;
  protected readonly amount = formatAmount;

  constructor() {
    effect(() => {
      const written = this.reasons();
      untracked(() => this.kept.write(this.keptName(), written));
    });
  }

  protected write(reference: string, reason: string): void {
    this.reasons.update((before) => ({ ...before, [reference]: reason }));
  }

  /** Writes the same reason where there is none. */
  protected fill(event: Event): void {
    event.preventDefault();
    const text = this.common().trim();
    if (text === '') return;
    const lacking = this.moves().filter(({ reason }) => reason.trim() === '');
    this.reasons.update((before) => ({ ...before, ...Object.fromEntries(lacking.map(({ reference }) => [reference, text])) }));
    this.common.set('');
  }

  protected use(): void {
    if (this.isSending()) return;
    this.hasAsked.set(true);
    const lacking = this.moves().find(({ reason }) => reason.trim() === '');
    if (lacking) {
      this.document.getElementById(`reason-${lacking.reference}`)?.focus();
      return;
    }
    // What cannot be weighed here keeps what it had.
    const apart = this.before().filter(({ reference }) => {
      const application = this.applications().get(reference);
      return application !== undefined && isApart(application);
    });
    const moves = this.moves().map(({ reference, to, reason }) => ({ reference, to, reason: reason.trim() }));
    const order: ChooseSelectionRequest = {
      moves: [...apart, ...moves],
      constraints: [...this.conditions()],
      robustness: this.robustness(),
    };
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .put(`${this.url()}/proposal/selection`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: () => {
          this.kept.forget(this.keptName());
          this.used.emit(`Används i förslaget: ${this.sentence()}.`);
        },
        error: (error: unknown) => this.problem.set(error),
      });
  }

  protected sentence(): string {
    return `${countText(this.granted())} beviljas, ${formatAmount(this.grantedAmount())}`;
  }
}

function textsOf(kept: unknown): Readonly<Record<string, string>> {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
}
