import { Component, computed, input, output } from '@angular/core';
import { inApplication, type FieldsRead } from './fields-read.js';
import { fieldLabel, valueText } from './shown-value.js';

type ShownValue = Readonly<{ pointer: string; label: string; text: string; isInText: boolean }>;
const LONGEST = 90;

/** What a check read, value by value, each a way to its place in the text. */
@Component({
  selector: 'app-check-fields',
  template: `<ul class="check-fields">
    @for (value of values(); track value.pointer) {
      <li>
        @if (value.isInText) {
          <button type="button" class="tp-link-button" (click)="shown.emit(value.pointer)">{{ value.label }}</button>
        } @else {
          <span>Omgången: {{ value.label }}</span>
        }
        <span class="soft check-value">{{ value.text }}</span>
      </li>
    } @empty {
      <li class="soft">Kontrollen läste inget fält.</li>
    }
  </ul>`,
})
export class CheckFields {
  readonly fields = input.required<FieldsRead>();
  /** A place in the text is to be shown. */
  readonly shown = output<string>();
  protected readonly values = computed((): readonly ShownValue[] =>
    Object.entries(this.fields()).map(([pointer, value]) => {
      const text = valueText(pointer, value);
      return {
        pointer,
        label: fieldLabel(pointer),
        isInText: inApplication(pointer) !== null,
        text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      };
    }),
  );
}
