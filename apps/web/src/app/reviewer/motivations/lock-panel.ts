import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LockRefusalResponse, ProposalStateResponse, UnlockProposalRequest } from '@tp/contracts';
import { AmountPipe, countText, dayAndTime, Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

const REFUSAL_WORDS: Readonly<Record<LockRefusalResponse['kind'], string>> = {
  unreviewed: 'är inte granskade eller inte avgjorda',
  'motivation-draft': 'har en motivering som är utkast',
  'motivation-covered': 'har en motivering som nämner något sekretessbelagt',
  'frame-exceeded': 'Det som beviljas är mer än ramen.',
};

/** Can the proposal be handed over, and what stands in the way? Locked: which version, by whom, and the way back, with a reason. */
@Component({
  selector: 'app-lock-panel',
  imports: [AmountPipe, Field, ProblemMessage, RouterLink],
  templateUrl: './lock-panel.html',
})
export class LockPanel {
  private readonly http = inject(HttpClient);
  /** Of the round in the API. */
  readonly url = input.required<string>();
  readonly proposal = input.required<ProposalStateResponse>();
  readonly changed = output();
  protected readonly lock = computed(() => {
    const [newest] = this.proposal().locks;
    return newest && newest.unlockedAt === null ? newest : null;
  });
  /** A record that somebody has confirmed holds the lock. */
  protected readonly isDecided = computed(() =>
    this.proposal().decisions.some(({ record, confirmations }) => record.kind === 'decided' && confirmations.length > 0),
  );
  protected readonly doing = signal<'lock' | 'unlock' | null>(null);
  protected readonly reason = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly words = REFUSAL_WORDS;
  protected readonly when = dayAndTime;
  protected readonly count = countText;

  protected confirmLock(): void {
    this.send('lock', null);
  }

  protected confirmUnlock(event: Event): void {
    event.preventDefault();
    const order: UnlockProposalRequest = { reason: this.reason().trim() };
    if (order.reason !== '') this.send('unlock', order);
  }

  protected leave(): void {
    this.doing.set(null);
    this.problem.set(null);
  }

  private send(what: 'lock' | 'unlock', order: UnlockProposalRequest | null): void {
    if (this.isSending()) return;
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/proposal/${what}`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: () => {
          this.doing.set(null);
          this.reason.set('');
          this.changed.emit();
        },
        error: (error: unknown) => {
          this.problem.set(error);
          this.changed.emit(); // somebody else may have locked it, or opened it
        },
      });
  }
}
