import { Component, computed, input, output } from '@angular/core';
import { choicesOf, writeDraft } from '../drafts/draft-kind.js';
import { DraftTyping } from '../drafts/draft-typing.js';
import type { DraftValue } from '../drafts/draft-value.js';
import type { RowColumn } from './row-column.js';

let cells = 0;

/** One value of a row: what it is edited in by its column's kind, and under it why it cannot be read. */
@Component({
  selector: 'tp-row-cell',
  template: `@if (isReadOnly()) {
      <span class="tp-row-text">{{ shown() || '–' }}</span>
    } @else if (choices().length > 0) {
      <select
        #choice
        class="tp-input"
        [attr.data-cell]="column().key"
        [attr.aria-label]="name()"
        [attr.aria-invalid]="typing.error() !== null"
        [attr.aria-describedby]="describedBy()"
        (change)="choose(choice.value)"
      >
        <option value="" [selected]="value() === null">Välj …</option>
        @if (isUnread()) {
          <option [value]="typing.text()" [selected]="true">{{ typing.text() }}</option>
        }
        @for (one of choices(); track one.key) {
          <option [value]="one.key" [selected]="one.key === '' + value()">{{ one.word }}</option>
        }
      </select>
    } @else if (column().kind === 'words') {
      <span class="tp-grow" [attr.data-text]="typing.text()">
        <textarea
          #words
          class="tp-input"
          rows="1"
          [attr.data-cell]="column().key"
          [attr.aria-label]="name()"
          [attr.aria-invalid]="typing.error() !== null"
          [attr.aria-describedby]="describedBy()"
          [value]="typing.text()"
          (input)="typed.emit(typing.type(words.value))"
          (blur)="leave()"
        ></textarea>
      </span>
    } @else {
      <input
        #line
        type="text"
        class="tp-input"
        autocomplete="off"
        [attr.inputmode]="column().kind === 'year' ? 'numeric' : null"
        [attr.data-cell]="column().key"
        [attr.aria-label]="name()"
        [attr.aria-invalid]="typing.error() !== null"
        [attr.aria-describedby]="describedBy()"
        [value]="typing.text()"
        (input)="typed.emit(typing.type(line.value))"
        (blur)="leave()"
      />
    }
    @if (typing.error(); as text) {
      <span class="tp-field-error" [id]="errorId"><span aria-hidden="true">!</span> {{ text }}</span>
    }`,
  host: { class: 'tp-row-cell' },
})
export class RowCell {
  readonly column = input.required<RowColumn>();
  readonly value = input.required<DraftValue>();
  /** What the value is called for who does not see where it stands. */
  readonly name = input.required<string>();
  readonly fault = input<string | null>(null);
  readonly isReadOnly = input(false);
  /** With every letter. */
  readonly typed = output<DraftValue>();
  /** When a value that was typed or chosen is left as it is. */
  readonly settled = output();
  protected readonly errorId = `tp-row-cell-${(cells += 1)}-error`;
  protected readonly typing = new DraftTyping(this.column, this.value, this.fault);
  protected readonly choices = computed(() => Object.entries(choicesOf(this.column())).map(([key, word]) => ({ key, word })));
  protected readonly isUnread = computed(
    () => this.value() !== null && this.choices().every(({ key }) => key !== String(this.value())),
  );
  protected readonly describedBy = computed(() => (this.typing.error() === null ? null : this.errorId));
  protected readonly shown = computed(() => writeDraft(this.column(), this.value()));

  protected choose(key: string): void {
    this.typed.emit(this.typing.type(key));
    this.leave();
  }

  protected leave(): void {
    if (this.typing.leave()) this.settled.emit();
  }
}
