import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoundCallResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { inBackground, Session } from '../../session/public.js';
import { CurrentRound } from '../../shell/current-round.js';
import { lastSeen } from '../../shell/last-seen.js';
import { pollWhileVisible } from '../../shell/poll.js';
import { CALL_WORDS, leftWords } from './call-words.js';

const LOOK_AGAIN_MS = 60_000;
/** What is missing, by where it stands in the round's file. */
const NEEDED: ReadonlyMap<string, string> = new Map([
  ['/round/submissionDeadline', 'en sista ansökningsdag som inte har varit'],
  ['/committees', 'minst en nämnd som kan söka'],
]);

/** Can one apply in this round just now, and until when? Whoever may, opens and closes it here. */
@Component({
  selector: 'app-call-panel',
  imports: [ProblemMessage, RouterLink],
  templateUrl: './call-panel.html',
})
export class CallPanel {
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly current = inject(CurrentRound);
  readonly roundId = input.required<string>();
  /** How many committees may apply. */
  readonly committees = input.required<number>();
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly response = httpResource<RoundCallResponse>(() => ({
    url: `${this.url()}/call`,
    context: inBackground(),
  }));
  protected readonly call = lastSeen(this.roundId, () => (this.response.hasValue() ? this.response.value() : undefined));
  protected readonly words = CALL_WORDS;
  protected readonly when = dayAndTime;
  /** What is about to be done, and asked once more: it is seen by everybody at once. */
  protected readonly asking = signal<'open' | 'close' | null>(null);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  private readonly confirm = viewChild<ElementRef<HTMLElement>>('confirm');
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  private may(action: 'round.open' | 'round.close' | 'round.change'): boolean {
    const subject = this.current.subject();
    return subject !== null && subject.roundId === this.roundId() && this.session.may(action, subject);
  }
  protected readonly mayChange = computed(() => this.may('round.change'));
  protected readonly canOpen = computed(() => this.may('round.open') && this.call()?.isOpened === false);
  protected readonly canClose = computed(() => this.may('round.close') && this.call()?.isOpened === true);
  protected readonly left = computed(() => leftWords(this.call()?.daysLeft ?? null));

  protected readonly needed = computed(() =>
    (this.call()?.obstacles ?? []).map(({ pointer }) => NEEDED.get(pointer)).join(' och '),
  );

  constructor() {
    pollWhileVisible(LOOK_AGAIN_MS, () => void this.response.reload());
    effect(() => this.confirm()?.nativeElement.focus());
  }

  protected ask(what: 'open' | 'close'): void {
    this.problem.set(null);
    this.asking.set(what);
  }

  protected leaveIt(): void {
    this.asking.set(null);
    this.panel()?.nativeElement.focus();
  }

  protected doIt(what: 'open' | 'close'): void {
    this.isSending.set(true);
    this.problem.set(null);
    this.http
      .post(`${this.url()}/${what}`, null)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: () => this.done(),
        error: (error: unknown) => {
          this.problem.set(error);
          this.response.reload();
        },
      });
  }

  private done(): void {
    this.response.reload();
    this.leaveIt();
  }
}
