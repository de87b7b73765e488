import { Component, input, model } from '@angular/core';
import { Field } from '@tp/ui';
import { LEGAL_BASES } from '../legal-bases.js';

let lists = 0;

/** By which law something is secret, and what it is about. */
@Component({
  selector: 'app-mark-words-fields',
  imports: [Field],
  template: `<tp-field
      #ground="tpField"
      label="Laglig grund"
      help="Kapitel och paragraf i OSL. Den visas i stället för uppgiften."
      [error]="error()"
    >
      <input
        #basis
        class="tp-input"
        autocomplete="off"
        [attr.list]="listId"
        [id]="ground.inputId"
        [attr.aria-describedby]="ground.describedBy()"
        [attr.aria-invalid]="error() !== null"
        [readOnly]="isReadOnly()"
        [value]="legalBasis()"
        (input)="legalBasis.set(basis.value)"
      />
    </tp-field>
    <tp-field #about="tpField" label="Vad uppgiften gäller, utan att röja den">
      <input
        #words
        class="tp-input"
        autocomplete="off"
        [id]="about.inputId"
        [attr.aria-describedby]="about.describedBy()"
        [readOnly]="isReadOnly()"
        [value]="concerns()"
        (input)="concerns.set(words.value)"
      />
    </tp-field>
    <datalist [id]="listId">
      @for (one of bases; track one) {
        <option [value]="one"></option>
      }
    </datalist>`,
})
export class MarkWordsFields {
  readonly legalBasis = model.required<string>();
  readonly concerns = model.required<string>();
  readonly error = input<string | null>(null);
  readonly isReadOnly = input(false);
  protected readonly bases = LEGAL_BASES;
  protected readonly listId = `legal-bases-${(lists += 1)}`;
}
