import { Component, computed, input } from '@angular/core';

/** Whether what stands in a field is right so far: said beside it while one writes. */
export type LiveCheck = Readonly<{ result: 'met' | 'not-met'; text: string }>;

let fields = 0;

/**
 * A field's label, help and error, its count of words and its live check, around the control that is put in it. The control names
 * `inputId()` as its id and `describedBy()` as what describes it.
 */
@Component({
  selector: 'tp-field',
  host: { class: 'tp-field', '[class.tp-field-wrong]': 'error() !== null' },
  exportAs: 'tpField',
  template: `<label class="tp-field-label" [for]="inputId">{{ label() }}</label>
    @if (help()) {
      <p class="tp-field-help" [id]="inputId + '-help'">{{ help() }}</p>
    }
    @if (error(); as text) {
      <p class="tp-field-error" [id]="inputId + '-error'"><span aria-hidden="true">!</span> {{ text }}</p>
    }
    <ng-content />
    <p class="tp-field-below" [id]="inputId + '-below'">
      @if (words() !== null) {
        <span>{{ words() }} ord</span>&ngsp;
      }
      @if (check(); as found) {
        <span role="status" [class]="'tp-field-check tp-field-check-' + found.result"
          ><span aria-hidden="true">{{ found.result === 'met' ? '✓' : '!' }}</span> {{ found.text }}</span
        >
      }
    </p>`,
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly error = input<string | null>(null);
  /** How many words stand in it; `null` where they do not count. */
  readonly words = input<number | null>(null);
  readonly check = input<LiveCheck | null>(null);
  readonly inputId = `tp-field-${(fields += 1)}`;
  readonly describedBy = computed(() =>
    [this.help() && `${this.inputId}-help`, this.error() !== null && `${this.inputId}-error`, `${this.inputId}-below`]
      .filter((part) => part)
      .join(' '),
  );
}
