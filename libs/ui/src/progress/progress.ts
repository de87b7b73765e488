import { Component, computed, input } from '@angular/core';

/** A real progress: how many are done, and how many remain. Counts, not per cent. */
@Component({
  selector: 'tp-progress',
  host: { class: 'tp-progress' },
  template: `<span class="tp-progress-text"
      >{{ label() }}: <strong>{{ done() }} av {{ total() }}</strong
      >, {{ remaining() }} kvar</span
    >
    <progress [attr.aria-label]="label()" [value]="done()" [max]="total() || 1"></progress>`,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  protected readonly remaining = computed(() => Math.max(0, this.total() - this.done()));
}
