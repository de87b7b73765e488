import { Component, computed, input, output } from '@angular/core';

/** How a level is given: `shown` can only be read; `chosen` is a choice, by mouse, arrows or digits. */
export type LevelScaleUse = 'shown' | 'chosen';

let scales = 0;

/**
 * A criterion's levels side by side. A dot marks what the rules suggest, a filled box what people chose; both are said in words too.
 * An average between two levels fills none, and stands beside.
 */
@Component({
  selector: 'tp-level-scale',
  host: { class: 'tp-level-scale' },
  template: `@if (use() === 'shown') {
      <span class="tp-levels" role="img" [attr.aria-label]="words()">
        @for (level of levels(); track level) {
          <span
            class="tp-level"
            [class.tp-level-chosen]="level === filled()"
            [class.tp-level-suggested]="level === suggested()"
            aria-hidden="true"
            >{{ level }}</span
          >
        }
      </span>
      @if (average(); as text) {
        <span class="tp-level-average" aria-hidden="true">{{ text }}</span>
      }
    } @else {
      <fieldset class="tp-levels">
        <legend class="visually-hidden">{{ label() }}{{ suggested() === null ? '' : ', förslag ' + suggested() }}</legend>
        @for (level of levels(); track level) {
          <label class="tp-level" [class.tp-level-chosen]="level === filled()" [class.tp-level-suggested]="level === suggested()">
            <input
              type="radio"
              class="visually-hidden"
              (keydown)="press($event)"
              [name]="name"
              [value]="level"
              [checked]="level === filled()"
              (change)="chosen.emit(level)"
            />
            <span>{{ level }}</span>
          </label>
        }
      </fieldset>
    }`,
})
export class LevelScale {
  readonly label = input.required<string>();
  readonly highest = input.required<number>();
  /** What the rules suggest; `null` when they have not been asked, or may not be shown. */
  readonly suggested = input<number | null>(null);
  /** What people chose, on average; `null` without a review. */
  readonly level = input<number | null>(null);
  readonly use = input<LevelScaleUse>('shown');
  readonly chosen = output<number>();
  protected readonly name = `tp-level-${(scales += 1)}`;
  protected readonly levels = computed(() => Array.from({ length: this.highest() + 1 }, (_, level) => level));
  protected readonly filled = computed(() => {
    const level = this.level();
    return level !== null && Number.isInteger(level) ? level : null;
  });
  protected readonly average = computed(() => {
    const level = this.level();
    return level === null || Number.isInteger(level) ? null : level.toLocaleString('sv-SE', { maximumFractionDigits: 2 });
  });
  protected readonly words = computed(() => {
    const [level, suggested] = [this.level(), this.suggested()];
    const given = level === null ? 'ingen nivå satt' : `nivå ${level.toLocaleString('sv-SE')} av ${this.highest()}`;
    return `${this.label()}: ${given}${suggested === null ? '' : `, förslag ${suggested}`}`;
  });

  protected press(event: KeyboardEvent): void {
    const level = this.levels().find((one) => String(one) === event.key);
    if (level === undefined) return;
    event.preventDefault();
    this.chosen.emit(level);
  }
}
