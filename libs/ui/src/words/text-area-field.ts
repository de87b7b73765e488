import { Component, input, model, output, signal } from '@angular/core';
import { Field, type LiveCheck } from '../fields/field.js';
import { WordCount } from './word-count.js';

/**
 * A longer text: what to write about, an example to open, the count of its words, and what is wrong with it. It grows with the text.
 * What marks it as secret stands in the content, as `<… tpSecrecy>`. `value` follows every letter; `settled` tells that it was left.
 */
@Component({
  selector: 'tp-text-area-field',
  imports: [Field, WordCount],
  template: `<tp-field #field="tpField" [label]="label()" [help]="help()" [error]="error()" [check]="check()">
    <ng-content select="[tpSecrecy]" />
    <span class="tp-grow" [attr.data-text]="value()">
      <textarea
        #words
        class="tp-input"
        [rows]="lines()"
        [id]="field.inputId"
        [attr.aria-describedby]="field.describedBy() + ' ' + field.inputId + '-words'"
        [attr.aria-invalid]="error() !== null"
        [readonly]="isReadOnly()"
        [value]="value()"
        (input)="write(words.value)"
        (blur)="leave()"
      ></textarea>
    </span>
    <div class="tp-text-below">
      <tp-word-count [id]="field.inputId + '-words'" [text]="value()" [atLeast]="atLeast()" [neededFor]="neededFor()" />
      @if (example()) {
        <span aria-hidden="true">·</span>
        <button
          type="button"
          class="tp-link-button"
          [attr.aria-expanded]="isExampleOpen()"
          [attr.aria-controls]="isExampleOpen() ? field.inputId + '-example' : null"
          (click)="isExampleOpen.set(!isExampleOpen())"
        >
          {{ isExampleOpen() ? 'dölj exemplet' : 'läs ett exempel' }}<span class="visually-hidden">, {{ label() }}</span>
        </button>
      }
    </div>
    @if (isExampleOpen()) {
      <blockquote class="tp-example" [id]="field.inputId + '-example'">{{ example() }}</blockquote>
    }
  </tp-field>`,
  host: { class: 'tp-text-area-field' },
})
export class TextAreaField {
  readonly label = input.required<string>();
  readonly help = input('');
  readonly example = input('');
  readonly error = input<string | null>(null);
  readonly check = input<LiveCheck | null>(null);
  /** The fewest words that count for something, and for what. */
  readonly atLeast = input<number | null>(null);
  readonly neededFor = input('');
  /** Lines of text that the field is high before it grows. */
  readonly lines = input(4);
  readonly isReadOnly = input(false);
  readonly value = model('');
  readonly settled = output();
  protected readonly isExampleOpen = signal(false);
  private readonly isWritten = signal(false);

  protected write(text: string): void {
    this.isWritten.set(true);
    this.value.set(text);
  }

  protected leave(): void {
    if (this.isWritten()) this.settled.emit();
    this.isWritten.set(false);
  }
}
