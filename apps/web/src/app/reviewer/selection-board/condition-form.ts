import { Component, computed, input, output, signal } from '@angular/core';
import type { SelectionMaterialResponse } from '@tp/contracts';
import { type ConstraintDimension, parseAmount } from '@tp/domain';
import { measureWord } from './board-shares.js';
import { DIMENSION_WORDS, DIMENSIONS } from './each-condition.js';

const EACH = '*';

/** Sets a condition on the selection: at least or at most so many, or so much, of a committee, a measure or a district, or of each. */
@Component({
  selector: 'app-condition-form',
  template: `<form class="board-condition-form" aria-label="Lägg till villkor" (submit)="add($event)">
    <label
      >Gräns
      <select #limit (change)="comparison.set(limit.value === '<=' ? '<=' : '>=')">
        <option value=">=">minst</option>
        <option value="<=">högst</option>
      </select></label
    >
    <label
      >Antal eller belopp
      <input
        #amount
        class="tp-input"
        autocomplete="off"
        [value]="bound()"
        (input)="bound.set(amount.value)"
        [attr.aria-invalid]="fault() !== null"
        [attr.aria-describedby]="fault() === null ? null : 'condition-fault'"
    /></label>
    <label
      >av
      <select #what (change)="quantity.set(what.value === 'amount' ? 'amount' : 'count')">
        <option value="count">ansökningar</option>
        <option value="amount">kronor</option>
      </select></label
    >
    <label
      >per
      <select #of (change)="chooseDimension(of.value)">
        @for (one of dimensions; track one.key) {
          <option [value]="one.key">{{ one.word }}</option>
        }
      </select></label
    >
    <label
      >vilken
      <select #which (change)="value.set(which.value)">
        <option [value]="each" [selected]="value() === each">varje</option>
        @for (one of values(); track one.key) {
          <option [value]="one.key" [selected]="value() === one.key">{{ one.name }}</option>
        }
      </select></label
    >
    @if (fault(); as text) {
      <p id="condition-fault" class="board-fault" role="alert">{{ text }}</p>
    }
    <p class="dialog-actions">
      <button type="submit" class="tp-button tp-button-primary">Lägg till</button>
      <button type="button" class="tp-button" (click)="left.emit()">Avbryt</button>
    </p>
  </form>`,
})
export class ConditionForm {
  readonly material = input.required<SelectionMaterialResponse>();
  /** The condition as it is written. */
  readonly added = output<string>();
  readonly left = output();
  protected readonly each = EACH;
  protected readonly comparison = signal<'>=' | '<='>('>=');
  protected readonly quantity = signal<'count' | 'amount'>('count');
  protected readonly dimension = signal<ConstraintDimension>('committee');
  protected readonly value = signal(EACH);
  protected readonly bound = signal('1');
  protected readonly fault = signal<string | null>(null);
  protected readonly dimensions = DIMENSIONS.map((key) => ({ key, word: DIMENSION_WORDS[key] }));
  protected readonly values = computed(() => {
    const { applications, committees } = this.material();
    switch (this.dimension()) {
      case 'committee':
        return committees.map(({ code, name }) => ({ key: code, name }));
      case 'measure':
        return distinct(applications.flatMap(({ measures }) => measures ?? [])).map((key) => ({ key, name: measureWord(key) }));
      case 'district':
        return distinct(applications.flatMap(({ district }) => district ?? [])).map((key) => ({ key, name: key }));
    }
  });

  protected chooseDimension(key: string): void {
    this.dimension.set(this.dimensions.find((one) => one.key === key)?.key ?? 'committee');
    this.value.set(EACH);
  }

  protected add(event: Event): void {
    event.preventDefault();
    const bound = boundOf(this.bound(), this.quantity());
    if (bound === null)
      return this.fault.set(
        this.quantity() === 'count' ? 'Skriv ett antal från 0.' : 'Skriv ett belopp i kronor, till exempel 5 mnkr.',
      );
    this.fault.set(null);
    this.added.emit(`${this.dimension()}=${this.value()} ${this.quantity()}${this.comparison()}${bound}`);
  }
}

function boundOf(text: string, quantity: 'count' | 'amount'): number | null {
  if (quantity === 'count') return /^\d{1,6}$/u.test(text.trim()) ? Number(text) : null;
  const parsed = parseAmount(text);
  return parsed.kind === 'amount' ? parsed.amount : null;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort((a, b) => a.localeCompare(b, 'sv'));
