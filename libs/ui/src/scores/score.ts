import { Component, computed, input } from '@angular/core';
import { shareOf } from './share.js';

const decimals = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });

/** Points beside their bar, the threshold as a tick. The figure carries the meaning: the bar only repeats it. */
@Component({
  selector: 'tp-score',
  host: { '[class.tp-score-below]': 'isBelow()' },
  template: `@let points = score();
    @if (points === null) {
      <span class="tp-score-figure" aria-hidden="true">–</span><span class="visually-hidden">Inga poäng</span>
    } @else {
      <span class="tp-score-figure">{{ figure() }}</span>
      <span class="visually-hidden">&ngsp;av {{ highest() }}, tröskel {{ threshold() }}</span>
    }
    <span class="tp-score-bar" aria-hidden="true">
      @if (points !== null) {
        <span class="tp-score-fill" [style.inline-size.%]="share()"></span>
      }
      <span class="tp-score-tick" [style.inset-inline-start.%]="tick()"></span>
    </span>`,
})
export class Score {
  /** Points, at most two decimals; `null` without a review. */
  readonly score = input.required<number | null>();
  readonly highest = input.required<number>();
  readonly threshold = input.required<number>();
  protected readonly isBelow = computed(() => (this.score() ?? 0) < this.threshold());
  protected readonly figure = computed(() => decimals.format(this.score() ?? 0));
  protected readonly share = computed(() => shareOf(this.score() ?? 0, this.highest()));
  protected readonly tick = computed(() => shareOf(this.threshold(), this.highest()));
}
