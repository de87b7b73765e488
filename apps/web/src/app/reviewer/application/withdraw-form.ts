import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import type { WithdrawSupplementRequest } from '@tp/contracts';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

/** Takes back what the committee is asked. Why is asked, for the committee reads it and it stands in the trace. */
@Component({
  selector: 'app-withdraw-form',
  imports: [Field, ProblemMessage],
  template: `<form class="ask-form" aria-label="Ta tillbaka begäran" (submit)="send($event)">
    <p>
      Ansökan gäller sedan som den är, och ingen komplettering väntas. Det som nämnden har hunnit skriva kan den läsa, men inte
      skicka.
    </p>
    <tp-field #why="tpField" label="Varför tas den tillbaka?" help="Sparas med vem och när. Nämnden läser det.">
      <textarea
        class="tp-input"
        rows="2"
        maxlength="2000"
        #text
        [id]="why.inputId"
        [attr.aria-describedby]="why.describedBy()"
        [value]="reason()"
        (input)="reason.set(text.value)"
      ></textarea>
    </tp-field>
    @if (problem(); as error) {
      <tp-problem [error]="error" (retry)="problem.set(null)" />
    }
    <p class="dialog-actions">
      <button type="submit" class="tp-button tp-button-primary" [disabled]="reason().trim() === '' || isSending()">
        Ta tillbaka begäran
      </button>
      <button type="button" class="tp-button" (click)="left.emit()">Avbryt</button>
    </p>
  </form>`,
})
export class WithdrawForm {
  private readonly http = inject(HttpClient);
  readonly url = input.required<string>();
  readonly withdrawn = output();
  readonly left = output();
  protected readonly reason = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const order: WithdrawSupplementRequest = { reason: this.reason().trim() };
    if (order.reason === '' || this.isSending()) return;
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/supplements/withdrawal`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.withdrawn.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
