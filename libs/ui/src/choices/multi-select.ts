import { Component, computed, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';

/** `count`: how many rows have the value; `hint`: what a short label stands for. */
export type Choice = Readonly<{ value: string; label: string; hint?: string; count: number }>;

let instances = 0;

/**
 * Chooses any number of values: a button that says what is chosen, and under it a group of checkboxes. Nothing chosen means
 * all. Escape, a press outside, or focus leaving closes it; Escape gives the focus back to the button.
 */
@Component({
  selector: 'tp-multi-select',
  host: {
    class: 'tp-multi-select',
    '(keydown.escape)': 'closeToButton($event)',
    '(focusout)': 'closeWhenLeft($event)',
    '(document:pointerdown)': 'closeWhenOutside($event)',
  },
  template: `<button
      #button
      type="button"
      class="tp-button tp-multi-select-button"
      [class.tp-chosen]="selected().length > 0"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="isOpen() ? panelId : null"
      (click)="isOpen.set(!isOpen())"
    >
      <span class="tp-multi-select-text">{{ label() }}: {{ summary() }}</span> <span aria-hidden="true">▾</span>
    </button>
    @if (isOpen()) {
      <div class="tp-multi-select-panel" role="group" [id]="panelId" [attr.aria-label]="label()">
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
  protected readonly panelId = `tp-multi-select-${++instances}`;
  protected readonly isOpen = signal(false);
  private readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
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
    this.button().nativeElement.focus(); // its own button goes away with the choice
  }

  protected closeToButton(event: Event): void {
    if (!this.isOpen()) return;
    event.stopPropagation();
    this.isOpen.set(false);
    this.button().nativeElement.focus();
  }

  protected closeWhenLeft({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.isOpen.set(false);
  }

  protected closeWhenOutside({ target }: Event): void {
    if (target instanceof Node && !this.host.contains(target)) this.isOpen.set(false);
  }
}
