import { Component, computed, input } from '@angular/core';
import { shareOf } from '../scores/share.js';
import { ribbonLength, type RibbonPart, ribbonSegments } from './ribbon-segments.js';

/**
 * The money bar: what was applied for, by what became of it, what was cut hatched, the frame as a tick. `label` is its
 * accessible name and must say the figures; the legend beside it says them to everyone.
 */
@Component({
  selector: 'tp-ribbon',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  template: `@for (segment of segments(); track segment.kind) {
      <span
        [class]="'tp-ribbon-segment tp-ribbon-' + segment.kind"
        [style.inset-inline-start.%]="segment.start"
        [style.inline-size.%]="segment.share"
      ></span>
    }
    @let at = tick();
    @if (at !== null) {
      <span class="tp-ribbon-frame" [style.inset-inline-start.%]="at"></span>
    }`,
})
export class Ribbon {
  readonly parts = input.required<readonly RibbonPart[]>();
  readonly label = input.required<string>();
  /** Kronor; `null` when the round has no ceiling. */
  readonly frame = input<number | null>(null);
  private readonly length = computed(() => ribbonLength(this.parts(), this.frame()));
  protected readonly segments = computed(() => ribbonSegments(this.parts(), this.length()));
  protected readonly tick = computed(() => {
    const frame = this.frame();
    return frame === null ? null : shareOf(frame, this.length());
  });
}
