import { Component, input, model } from '@angular/core';
import { Field } from '@tp/ui';
import { placeId } from './fault-summary.js';

/** A short text, a day or a number of the form, with what is wrong with it beside it. */
@Component({
  selector: 'app-text-field',
  imports: [Field],
  template: `<tp-field #field="tpField" [label]="label()" [help]="help()" [error]="fault()" [id]="place(pointer())">
    <input
      #control
      class="tp-input"
      autocomplete="off"
      [class.short-input]="type() !== 'text'"
      [type]="type() === 'year' ? 'text' : type()"
      [attr.inputmode]="type() === 'year' ? 'numeric' : null"
      [id]="field.inputId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="fault() !== null"
      [readOnly]="isFixed()"
      [value]="value()"
      (input)="value.set(control.value)"
    />
  </tp-field>`,
})
export class TextField {
  readonly label = input.required<string>();
  readonly help = input('');
  /** Where it stands in a round's file. */
  readonly pointer = input.required<string>();
  readonly fault = input<string | null>(null);
  readonly type = input<'text' | 'date' | 'year'>('text');
  /** Shown, and not to be changed. */
  readonly isFixed = input(false);
  readonly value = model.required<string>();
  protected readonly place = placeId;
}
