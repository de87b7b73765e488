import { Component, computed, input, output } from '@angular/core';
import type { DraftLeaf, DraftValue } from '@tp/domain';
import type { FormField } from './form-sections.js';

let groups = 0;
const YES_NO = { true: 'Ja', false: 'Nej' } as const;

/** One or several of a few words: a group of boxes, with its question as its name. */
@Component({
  selector: 'app-draft-choices',
  template: `<fieldset class="draft-choices" [attr.data-field]="field().field" [attr.aria-describedby]="describedBy()">
    <legend class="tp-field-label">{{ field().label }}</legend>
    @if (field().help) {
      <p class="tp-field-help" [id]="id + '-help'">{{ field().help }}</p>
    }
    @if (remark(); as text) {
      <p class="tp-field-error" [id]="id + '-error'"><span aria-hidden="true">!</span> {{ text }}</p>
    }
    <div class="draft-choice-list" [class.draft-choice-columns]="choices().length > 4">
      @for (one of choices(); track one.key) {
        <label class="tp-choice draft-choice">
          <input
            #box
            [type]="isSeveral() ? 'checkbox' : 'radio'"
            [name]="id"
            [disabled]="isReadOnly()"
            [checked]="chosen().includes(one.key)"
            (change)="choose(one.key, box.checked)"
          />
          {{ one.word }}
        </label>
      }
    </div>
    @if (!isSeveral() && chosen().length > 0 && !isReadOnly()) {
      <button type="button" class="tp-link-button" (click)="written.emit(null)">
        Ta bort svaret<span class="visually-hidden"> på: {{ field().label }}</span>
      </button>
    }
  </fieldset>`,
})
export class DraftChoices {
  readonly field = input.required<FormField>();
  readonly value = input.required<DraftValue>();
  readonly remark = input<string | null>(null);
  readonly isReadOnly = input(false);
  readonly written = output<DraftLeaf | readonly string[]>();
  protected readonly id = `draft-choices-${(groups += 1)}`;
  protected readonly isSeveral = computed(() => this.field().kind === 'words');
  protected readonly choices = computed(() =>
    Object.entries<string>(this.field().choices ?? YES_NO).map(([key, word]) => ({ key, word })),
  );
  protected readonly chosen = computed((): readonly string[] => {
    const value = this.value();
    if (Array.isArray(value)) return value.map(String);
    return value === null ? [] : [String(value)];
  });
  protected readonly describedBy = computed(
    () => [this.field().help && `${this.id}-help`, this.remark() && `${this.id}-error`].filter(Boolean).join(' ') || null,
  );

  protected choose(key: string, isChosen: boolean): void {
    if (this.isSeveral())
      this.written.emit(
        this.choices()
          .map((one) => one.key)
          .filter((one) => (one === key ? isChosen : this.chosen().includes(one))),
      );
    else this.written.emit(this.field().kind === 'yes-no' ? key === 'true' : key);
  }
}
