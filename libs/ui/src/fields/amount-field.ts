import { Component, computed, input, linkedSignal, model, signal } from '@angular/core';
import { formatAmount, type Kronor, parseAmount } from '@tp/domain';
import { AMOUNT_REFUSALS } from './amount-refusals.js';
import { Field } from './field.js';

/** An amount as people write it (`1,5 mnkr`, `40 000 kr`), read as whole kronor. An empty field is no amount. */
@Component({
  selector: 'tp-amount-field',
  imports: [Field],
  template: `<tp-field #field="tpField" [label]="label()" [help]="help()" [error]="shownError()">
    <input
      #control
      type="text"
      inputmode="decimal"
      class="tp-input tp-amount-input"
      [id]="field.inputId"
      [attr.aria-describedby]="field.describedBy()"
      [attr.aria-invalid]="shownError() !== null"
      [value]="text()"
      (input)="read(control.value)"
      (change)="leave()"
    />
  </tp-field>`,
})
export class AmountField {
  readonly label = input.required<string>();
  readonly help = input('');
  /** What somebody else has to say of the amount; what cannot be read goes before. */
  readonly objection = input<string | null>(null);
  /** Kronor; `null` when there is none. It follows every letter, and stays as it was while what is written cannot be read. */
  readonly value = model<Kronor | null>(null);
  /** What is written, while it cannot be read. */
  readonly unread = model<string | null>(null);
  /** What stands in the field: as it was written, and once it is left as amounts are written. */
  protected readonly text = linkedSignal(() => {
    const [value, unread] = [this.value(), this.unread()];
    return unread ?? (value === null ? '' : formatAmount(value));
  });
  private readonly isTyping = signal(false);
  /** Nothing is wrong before it is left. */
  protected readonly error = computed(() => {
    const unread = this.unread();
    if (unread === null || this.isTyping()) return null;
    const read = parseAmount(unread);
    return read.kind === 'amount' ? null : AMOUNT_REFUSALS[read.kind];
  });

  protected readonly shownError = computed(() => this.error() ?? this.objection());

  protected read(written: string): void {
    const read = parseAmount(written);
    const isEmpty = written.trim() === '';
    this.isTyping.set(true);
    if (isEmpty) this.value.set(null);
    else if (read.kind === 'amount') this.value.set(read.amount);
    this.unread.set(isEmpty || read.kind === 'amount' ? null : written);
    this.text.set(written); // not written anew under the pen
  }

  protected leave(): void {
    const value = this.value();
    this.isTyping.set(false);
    if (this.unread() === null) this.text.set(value === null ? '' : formatAmount(value));
  }
}
