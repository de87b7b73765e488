import { Component, computed, input, model, output } from '@angular/core';
import type { DraftKind } from '../drafts/draft-kind.js';
import { DraftTyping } from '../drafts/draft-typing.js';
import type { DraftValue } from '../drafts/draft-value.js';
import { Field } from './field.js';

/**
 * One line of a draft, of any kind that is typed. What cannot be read stays as it was typed, and says why once it is left. `value`
 * follows every letter; `settled` tells that it was left.
 */
@Component({
  selector: 'tp-draft-line',
  imports: [Field],
  template: `<tp-field #field="tpField" [label]="label()" [help]="help()" [error]="typing.error()">
    <input
      #line
      type="text"
      class="tp-input"
      autocomplete="off"
      [class.tp-amount-input]="kind() === 'amount'"
      [id]="field.inputId"
      [attr.inputmode]="kind() === 'whole-number' ? 'numeric' : null"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="typing.error() !== null"
      [readonly]="isReadOnly()"
      [value]="typing.text()"
      (input)="value.set(typing.type(line.value))"
      (blur)="leave()"
    />
  </tp-field>`,
  host: { class: 'tp-draft-line' },
})
export class DraftLine {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly kind = input<Exclude<DraftKind, 'words' | 'choice' | 'yes-no'>>('text');
  readonly fault = input<string | null>(null);
  readonly isReadOnly = input(false);
  readonly value = model.required<DraftValue>();
  readonly settled = output();
  private readonly field = computed(() => ({ kind: this.kind() }));
  protected readonly typing = new DraftTyping(this.field, this.value, this.fault);

  protected leave(): void {
    if (this.typing.leave()) this.settled.emit();
  }
}
