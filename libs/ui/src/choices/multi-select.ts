import { Component, computed, inject, input, model } from '@angular/core';
import { OpensPanel } from './opens-panel.js';

/** `count`: how many rows have the value; `hint`: what a short label stands for. */
export type Choice = Readonly<{ value: string; label: string; hint?: string; count: number }>;

/**
 * Chooses any number of values: a button that says what is chosen, and under it a group of checkboxes. Nothing chosen means all.
 */
@Component({
  selector: 'tp-multi-select',
  hostDirectives: [OpensPanel],
  host: { class: 'tp-multi-select tp-panel-host' },
  template: `<button
      type="button"
      class="tp-button tp-multi-select-button"
      [class.tp-chosen]="selected().length > 0"
      [attr.aria-expanded]="panel.isOpen()"
      [attr.aria-controls]="panel.isOpen() ? panel.panelId : null"
      (click)="panel.toggle()"
    >
      <span class="tp-multi-select-text">{{ label() }}: {{ summary() }}</span> <span aria-hidden="true">▾</span>
    </button>
    @if (panel.isOpen()) {
      <div class="tp-panel" role="group" [id]="panel.panelId" [attr.aria-label]="label()">
        @for (choice of choices(); track choice.value) {
          <label class="tp-choice">
            <input type="checkbox" [checked]="isSelected(choice.value)" (change)="toggle(choice.value)" />
            <span class="tp-choice-label"
              >{{ choice.label }}
              @if (choice.hint) {
                <span class="tp-choice-hint">{{ choice.hint }}</span>
              }
            </span>
            <span class="tp-choice-count">{{ choice.count }}<span class="visually-hidden"> ansökningar</span></span>
          </label>
        } @empty {
          <p class="tp-choice-none">Inget att välja på.</p>
        }
        @if (selected().length > 0) {
          <button type="button" class="tp-link-button" (click)="clear()">Visa alla</button>
        }
      </div>
    }`,
})
export class MultiSelect {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly selected = model<readonly string[]>([]);
  protected readonly panel = inject(OpensPanel);
  protected readonly summary = computed(() => {
    const [first, second] = this.selected();
    if (first === undefined) return 'alla';
    if (second !== undefined) return `${this.selected().length} valda`;
    return this.choices().find(({ value }) => value === first)?.label ?? first;
  });

  protected isSelected(value: string): boolean {
    return this.selected().includes(value);
  }

  protected toggle(value: string): void {
    this.selected.update((values) => (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]));
  }

  protected clear(): void {
    this.selected.set([]);
    this.panel.focusButton(); // its own button goes away with the choice
  }
}
