import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { type DraftLeaf, type DraftValue, parseSignedAmount } from '@tp/domain';
import { Field } from '@tp/ui';
import { type DraftKindField, readDraft, refusalOf, writeDraft } from '@tp/ui/forms';
import type { FormField } from './form-sections.js';

type LineKind = 'line' | 'amount' | 'day' | 'number' | 'decimal' | 'latitude' | 'longitude';
/** How one kind of line is read, and what is said while it cannot be. */
type Reading = Readonly<{
  read: (text: string) => DraftLeaf;
  write: (value: DraftLeaf) => string;
  refusal: (value: DraftLeaf) => string | null;
}>;

const asKind = (kind: DraftKindField['kind']): Reading => ({
  read: (text) => readDraft({ kind }, text),
  write: (value) => writeDraft({ kind }, value),
  refusal: (value) => refusalOf({ kind }, value),
});
const asNumber = (isRead: (value: number) => boolean, refusal: string): Reading => ({
  read: (text) => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() !== '' && isRead(value) ? value : text.trim() === '' ? null : text;
  },
  write: (value) => (value === null ? '' : String(value).replace('.', ',')),
  refusal: (value) => (value === null || typeof value === 'number' ? null : refusal),
});
/** An amount that may be below zero: a saving. */
const signed: Reading = {
  ...asKind('amount'),
  read: (text) => {
    const read = parseSignedAmount(text);
    return read.kind === 'amount' ? read.amount : text.trim() === '' ? null : text;
  },
  write: (value) =>
    typeof value === 'number' && value < 0 ? `−${writeDraft({ kind: 'amount' }, -value)}` : writeDraft({ kind: 'amount' }, value),
  refusal: (value) => (typeof value === 'number' ? null : refusalOf({ kind: 'amount' }, value)),
};
const READINGS: Readonly<Record<LineKind, Reading>> = {
  line: asKind('text'),
  amount: asKind('amount'),
  day: asKind('day'),
  latitude: asKind('latitude'),
  longitude: asKind('longitude'),
  number: asNumber(Number.isSafeInteger, 'Skriv ett helt tal.'),
  decimal: asNumber(Number.isFinite, 'Skriv ett tal, till exempel 1,25.'),
};

/** A value on one line. Each letter is told; what cannot be read stays as it was typed, with the reason beside it when one has left it. */
@Component({
  selector: 'app-draft-line',
  imports: [Field],
  template: `<tp-field #wrap="tpField" [label]="field().label" [help]="help()" [error]="error()">
    <input
      #control
      type="text"
      class="tp-input"
      autocomplete="off"
      [class.draft-short]="isShort()"
      [id]="wrap.inputId"
      [attr.data-field]="field().field"
      [attr.inputmode]="inputMode()"
      [attr.aria-describedby]="wrap.describedBy()"
      [attr.aria-invalid]="error() !== null"
      [readonly]="isReadOnly()"
      [value]="text()"
      (input)="type(control.value)"
      (blur)="leave()"
    />
  </tp-field>`,
})
export class DraftLine {
  readonly field = input.required<FormField>();
  readonly kind = input.required<LineKind>();
  readonly value = input.required<DraftValue>();
  readonly remark = input<string | null>(null);
  readonly isReadOnly = input(false);
  readonly written = output<DraftLeaf>();
  private readonly reading = computed(() =>
    this.field().field === 'operatingImpact/annualAmount' ? signed : READINGS[this.kind()],
  );
  private readonly leaf = computed((): DraftLeaf => {
    const value = this.value();
    return value === null || typeof value !== 'object' ? value : null;
  });
  /** What one is typing stands as it is typed until one has left it, whatever it is read as. */
  private readonly typed = linkedSignal<DraftLeaf, string | null>({
    source: this.leaf,
    computation: (leaf, previous) => {
      const typed = previous?.value ?? null;
      return typed !== null && this.reading().read(typed) === leaf ? typed : null;
    },
  });
  protected readonly text = computed(() => this.typed() ?? this.reading().write(this.leaf()));
  protected readonly help = computed(() =>
    [this.field().help, this.field().example && `Till exempel ${this.field().example}.`].filter(Boolean).join(' '),
  );
  protected readonly error = computed(() =>
    this.typed() === null ? (this.reading().refusal(this.leaf()) ?? this.remark()) : null,
  );
  protected readonly isShort = computed(() => this.kind() !== 'line');
  protected readonly inputMode = computed(() => (this.kind() === 'number' ? 'numeric' : null));

  protected type(text: string): void {
    this.typed.set(text);
    this.written.emit(this.reading().read(text));
  }

  protected leave(): void {
    this.typed.set(null);
  }
}
