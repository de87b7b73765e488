import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { MoveSupplementRequest } from '@tp/contracts';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

/** Gives the committee another last day. Why is asked, for it stands in the trace. */
@Component({
  selector: 'app-move-due-form',
  imports: [Field, ProblemMessage],
  template: `<form class="ask-form" aria-label="Flytta datum" (submit)="send($event)">
    <tp-field #due="tpField" label="Ny sista dag" [error]="dueError()">
      <input
        type="date"
        class="tp-input"
        #day
        [id]="due.inputId"
        [attr.aria-describedby]="due.describedBy()"
        [attr.aria-invalid]="dueError() !== null"
        [min]="today()"
        [value]="dueOn()"
        (input)="dueOn.set(day.value)"
      />
    </tp-field>
    <tp-field #why="tpField" label="Varför flyttas den?" help="Sparas med vem som flyttade och när. Nämnden läser det.">
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
      <button type="submit" class="tp-button tp-button-primary" [disabled]="!canSend()">Flytta datum</button>
      <button type="button" class="tp-button" (click)="left.emit()">Avbryt</button>
    </p>
  </form>`,
})
export class MoveDueForm {
  private readonly http = inject(HttpClient);
  readonly url = input.required<string>();
  readonly today = input.required<string>();
  readonly current = input.required<string>();
  readonly moved = output();
  readonly left = output();
  protected readonly dueOn = linkedSignal(() => this.current());
  protected readonly reason = signal('');
  protected readonly dueError = computed(() =>
    this.dueOn() === '' || this.dueOn() < this.today() ? 'Välj i dag eller en senare dag.' : null,
  );
  protected readonly isSending = signal(false);
  protected readonly canSend = computed(
    () => this.dueError() === null && this.dueOn() !== this.current() && this.reason().trim() !== '' && !this.isSending(),
  );
  protected readonly problem = signal<unknown>(null);

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.canSend()) return;
    const order: MoveSupplementRequest = { dueOn: this.dueOn(), reason: this.reason().trim() };
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/supplements/due`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.moved.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
