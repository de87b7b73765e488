import { Component, input } from '@angular/core';
import { KronorPipe } from './kronor.pipe.js';

/** Whole kronor in a table's cell; where secrecy covers the amount (`null`) its mask stands in its place. */
@Component({
  selector: 'tp-amount',
  imports: [KronorPipe],
  template: `@let figure = amount();
    @if (figure === null) {
      <span class="tp-mask" [title]="mask()">{{ mask() }}</span>
    } @else {
      {{ figure | kronor }}
    }`,
})
export class Amount {
  readonly amount = input.required<number | null>();
  readonly mask = input('[Sekretess]');
}
