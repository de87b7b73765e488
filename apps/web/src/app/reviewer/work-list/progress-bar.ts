import { Component, computed, input } from '@angular/core';

/** A thin bar beside a figure, never instead of it: how much of the whole is done. */
@Component({
  selector: 'app-progress-bar',
  host: { class: 'reviewer-bar', 'aria-hidden': 'true' },
  template: `<span [style.--share]="share()"></span>`,
})
export class ProgressBar {
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  protected readonly share = computed(() => `${((100 * this.done()) / Math.max(1, this.total())).toFixed(2)}%`);
}
