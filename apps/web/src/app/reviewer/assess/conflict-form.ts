import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import type { DeclareConflictRequest } from '@tp/contracts';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

/** Says that one may be partial. The application is closed to one from then on. */
@Component({
  selector: 'app-conflict-form',
  imports: [Field, ProblemMessage],
  template: `<form class="ask-form" aria-label="Anmäl jäv" (submit)="send($event)">
    <p>Ansökan stängs för dig, och en annan granskare får ta den.</p>
    <tp-field #why="tpField" label="Varför är du jävig?" help="Sparas med vem och när.">
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
        Anmäl jäv
      </button>
      <button type="button" class="tp-button" (click)="left.emit()">Avbryt</button>
    </p>
  </form>`,
})
export class ConflictForm {
  private readonly http = inject(HttpClient);
  readonly roundUrl = input.required<string>();
  readonly reference = input.required<string>();
  readonly declared = output();
  readonly left = output();
  protected readonly reason = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const order: DeclareConflictRequest = { reference: this.reference(), reason: this.reason().trim() };
    if (order.reason === '' || this.isSending()) return;
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.roundUrl()}/conflicts`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.declared.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
