import { Component, computed, input, linkedSignal, model, output } from '@angular/core';
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
      (change)="read(control.value)"
    />
  </tp-field>`,
})
export class AmountField {
  readonly label = input.required<string>();
  readonly help = input('');
  /** What somebody else has to say of the amount; what cannot be read goes before. */
  readonly objection = input<string | null>(null);
  /** Says whether what stands in the field can be read: the amount stays as it was while it cannot. */
  readonly readable = output<boolean>();
  /** Kronor; `null` when there is none. */
  readonly value = model<Kronor | null>(null);
  /** What stands in the field: as it was written while it cannot be read, else as amounts are written. */
  protected readonly text = linkedSignal(() => {
    const value = this.value();
    return value === null ? '' : formatAmount(value);
  });
  protected readonly error = computed(() => {
    if (this.text().trim() === '') return null;
    const read = parseAmount(this.text());
    return read.kind === 'amount' ? null : AMOUNT_REFUSALS[read.kind];
  });

  protected readonly shownError = computed(() => this.error() ?? this.objection());

  protected read(written: string): void {
    this.text.set(written);
    this.readable.emit(this.error() === null);
    const read = parseAmount(written);
    if (written.trim() === '') this.value.set(null);
    else if (read.kind === 'amount') this.value.set(read.amount);
  }
}
