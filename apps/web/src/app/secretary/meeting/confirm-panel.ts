import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { CommitteeDecisionResponse, ProposalStateResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

const ROLES = [
  { as: 'secretary', word: 'Sekreteraren' },
  { as: 'chair', word: 'Ordföranden' },
] as const;

/** Who has said that the record is right. It is decided with two people: the secretary and the chair. */
@Component({
  selector: 'app-confirm-panel',
  imports: [ProblemMessage],
  template: `<ul>
      @for (role of who(); track role.word) {
        <li>
          @if (role.confirmation; as given) {
            <span aria-hidden="true">✓</span> {{ role.word }}: bekräftat av {{ given.name }} {{ when(given.at) }}
          } @else {
            <span aria-hidden="true">–</span> {{ role.word }}: inte bekräftat ännu
          }
        </li>
      }
    </ul>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
    @if (canConfirm()) {
      <p class="dialog-actions">
        <button type="button" class="tp-button tp-button-primary" [disabled]="isSending()" (click)="confirm()">
          Bekräfta att det är rätt
        </button>
      </p>
    }`,
})
export class ConfirmPanel {
  private readonly http = inject(HttpClient);
  /** Of the round in the API. */
  readonly url = input.required<string>();
  readonly state = input.required<ProposalStateResponse>();
  readonly decision = input.required<CommitteeDecisionResponse>();
  readonly confirmed = output();
  protected readonly who = computed(() => {
    const { confirmations } = this.decision();
    return ROLES.map(({ as, word }) => ({ word, confirmation: confirmations.find((one) => one.as === as) ?? null }));
  });
  protected readonly canConfirm = computed(() => {
    const { confirmations } = this.decision();
    const hasConfirmed = confirmations.some(({ personId }) => personId === this.state().personId);
    return this.state().may.confirm && !hasConfirmed && confirmations.length < ROLES.length;
  });
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly when = dayAndTime;

  protected confirm(): void {
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/decisions/${this.decision().version}/confirmation`, null)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.confirmed.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
