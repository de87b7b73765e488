import { Component, computed, input, output } from '@angular/core';
import type { DraftRow, DraftValue } from '@tp/domain';
import { FORM_FIELDS, labelOf } from './form-sections.js';
import { LEGAL_BASES } from '../legal-bases.js';

type Mark = Readonly<{ concerns: string; legalBasis: string; fields: readonly string[] }>;

/** Which fields a secrecy mark covers, and by which ground in the law: others read that, and not what stands in them. */
@Component({
  selector: 'app-draft-secrecy',
  template: `<fieldset class="draft-secrecy">
    <legend class="tp-field-label">Uppgifter som omfattas av sekretess</legend>
    <p class="tp-field-help">
      Markera bara det som lagen skyddar. Utanför er nämnd visas grunden i stället för uppgiften, i listor, summor och dokument.
    </p>
    @for (mark of marks(); track $index) {
      <div class="draft-mark">
        <label class="tp-field-label" [for]="'mark-field-' + $index">Fält</label>
        <select #field class="tp-input" [id]="'mark-field-' + $index" (change)="change($index, { fields: ['/' + field.value] })">
          @for (one of fields; track one.field) {
            <option [value]="one.field" [selected]="mark.fields[0] === '/' + one.field">{{ one.label }}</option>
          }
        </select>
        <label class="tp-field-label" [for]="'mark-basis-' + $index">Laglig grund</label>
        <input
          #basis
          class="tp-input"
          list="legal-bases"
          [id]="'mark-basis-' + $index"
          [value]="mark.legalBasis"
          (input)="change($index, { legalBasis: basis.value })"
        />
        <label class="tp-field-label" [for]="'mark-concerns-' + $index">Vad uppgiften gäller, utan att röja den</label>
        <input
          #concerns
          class="tp-input"
          [id]="'mark-concerns-' + $index"
          [value]="mark.concerns"
          (input)="change($index, { concerns: concerns.value })"
        />
        <button type="button" class="tp-link-button" (click)="remove($index)">
          Ta bort markeringen<span class="visually-hidden"> {{ $index + 1 }}</span>
        </button>
      </div>
    }
    <datalist id="legal-bases">
      @for (one of bases; track one) {
        <option [value]="one"></option>
      }
    </datalist>
    <button type="button" class="tp-button" (click)="add()">Lägg till sekretessmarkering</button>
  </fieldset>`,
})
export class DraftSecrecy {
  readonly value = input.required<DraftValue>();
  readonly written = output<readonly DraftRow[]>();
  protected readonly bases = LEGAL_BASES;
  protected readonly fields = FORM_FIELDS.filter((field) => field !== 'attachments' && field !== 'confidentiality').map(
    (field) => ({
      field,
      label: labelOf(field),
    }),
  );
  protected readonly marks = computed((): readonly Mark[] => {
    const value = this.value();
    const rows: readonly unknown[] = Array.isArray(value) ? value : [];
    return rows.map((row) => {
      const part = (key: string): unknown =>
        typeof row === 'object' && row !== null ? Object.getOwnPropertyDescriptor(row, key)?.value : null;
      const fields = part('fields');
      const text = (key: string): string => (typeof part(key) === 'string' ? String(part(key)) : '');
      return {
        concerns: text('concerns'),
        legalBasis: text('legalBasis'),
        fields: Array.isArray(fields) ? fields.map(String) : [],
      };
    });
  });

  protected add(): void {
    this.write([...this.marks(), { concerns: '', legalBasis: '', fields: ['/problem'] }]);
  }

  protected change(index: number, part: Partial<Mark>): void {
    this.write(this.marks().map((mark, at) => (at === index ? { ...mark, ...part } : mark)));
  }

  protected remove(index: number): void {
    this.write(this.marks().filter((_mark, at) => at !== index));
  }

  private write(marks: readonly Mark[]): void {
    this.written.emit(marks.map(({ concerns, legalBasis, fields }) => ({ concerns, legalBasis, fields: [...fields] })));
  }
}
