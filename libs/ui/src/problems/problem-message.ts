import { Component, computed, input, output } from '@angular/core';
import { readProblem } from './problem.js';

/** Says what happened and what to do, and offers to try again, where that can help; when the network comes back it does so itself. */
@Component({
  selector: 'tp-problem',
  host: { class: 'tp-problem', role: 'alert', '(window:online)': 'retryIfUnreachable()' },
  template: `<span class="tp-problem-glyph" aria-hidden="true">!</span>
    <div>
      <p class="tp-problem-title">{{ problem().title }}</p>
      @if (problem().detail) {
        <p>{{ problem().detail }}</p>
      }
      @if (problem().kind !== 'forbidden') {
        <button type="button" class="tp-button" (click)="retry.emit()">Försök igen</button>
      }
    </div>`,
})
export class ProblemMessage {
  readonly error = input.required<unknown>();
  readonly retry = output();
  protected readonly problem = computed(() => readProblem(this.error()));

  protected retryIfUnreachable(): void {
    if (this.problem().kind === 'unreachable') this.retry.emit();
  }
}
