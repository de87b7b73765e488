import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output, signal } from '@angular/core';
import { Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';

/** Does what must be given a reason: what it leads to stands in it, and why is sent with the order. */
@Component({
  selector: 'app-reason-form',
  imports: [Field, ProblemMessage],
  template: `<form class="ask-form" [attr.aria-label]="action()" (submit)="send($event)">
    <p><ng-content /></p>
    <tp-field #why="tpField" [label]="question()" [help]="help()">
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
        {{ action() }}
      </button>
      <button type="button" class="tp-button" (click)="left.emit()">Avbryt</button>
    </p>
  </form>`,
})
export class ReasonForm {
  private readonly http = inject(HttpClient);
  /** What is done: on the button, and the form's name. */
  readonly action = input.required<string>();
  readonly question = input.required<string>();
  readonly help = input.required<string>();
  /** Where it is sent. */
  readonly url = input.required<string>();
  /** What is sent beside the reason. */
  readonly order = input<object>({});
  readonly done = output();
  readonly left = output();
  protected readonly reason = signal('');
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected send(event: Event): void {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '' || this.isSending()) return;
    this.problem.set(null);
    this.isSending.set(true);
    this.http
      .post(this.url(), { ...this.order(), reason })
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({ next: () => this.done.emit(), error: (error: unknown) => this.problem.set(error) });
  }
}
