import { Component, computed, input, output } from '@angular/core';
import type { Departure } from '@tp/domain';

/** The element of a point of the review; keys have no hyphen or slash. */
export const pointId = (point: string): string => `punkt-${point.replaceAll('/', '-')}`;

/** Asks, where it happened, why one departs from what the rules suggest. */
@Component({
  selector: 'app-reason-line',
  template: `<div class="assess-reason">
    <label [for]="id()">Du avviker från förslaget{{ suggested() ? ' ' + suggested() : '' }}. Skriv varför</label>
    <textarea
      #text
      class="tp-input"
      rows="2"
      maxlength="20000"
      [id]="id()"
      [readonly]="isReadOnly()"
      [value]="reason()"
      (input)="written.emit(text.value)"
    ></textarea>
  </div>`,
})
export class ReasonLine {
  readonly departure = input.required<Departure>();
  /** As it is written so far, with its spaces. */
  readonly reason = input.required<string>();
  readonly suggested = input('');
  readonly isReadOnly = input(false);
  readonly written = output<string>();
  protected readonly id = computed(() => pointId(`reasons/${this.departure().point}`));
}
