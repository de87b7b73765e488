import { Component, computed, inject, input } from '@angular/core';
import type { DraftField, DraftRemark, DraftValue } from '@tp/domain';
import { CostGrid, type CostRow, type RowFault, RowList, TextAreaField } from '@tp/ui/forms';
import { DraftChoices } from './draft-choices.js';
import { DraftLine } from './draft-line.js';
import {
  ATTACHMENT_COLUMNS,
  BLANK_ATTACHMENT,
  BLANK_EVIDENCE,
  BLANK_SITE,
  EVIDENCE_COLUMNS,
  type LeafRow,
  rowsOf,
  SITE_COLUMNS,
} from './draft-rows.js';
import { DraftSecrecy } from './draft-secrecy.js';
import { DraftStore } from './draft-store.js';
import type { FormField, FormSection } from './form-sections.js';

const lineOf = (field: DraftField, label: string, help = '', example = ''): FormField => ({
  field,
  kind: 'line',
  label,
  help,
  example,
});
const PLACE_LINES = [
  { spec: lineOf('place/name', 'Platsens namn', '', 'Dalhagsparken'), kind: 'line' },
  { spec: lineOf('place/district', 'Stadsdel', '', 'Husby'), kind: 'line' },
  { spec: lineOf('place/lat', 'Latitud', 'I grader, WGS 84.', '59,4093'), kind: 'latitude' },
  { spec: lineOf('place/lon', 'Longitud', 'I grader, WGS 84.', '17,929'), kind: 'longitude' },
] as const;

/** One part of the form: its questions, each with what stands in it and what is to be said of that. */
@Component({
  selector: 'app-draft-section',
  imports: [CostGrid, DraftChoices, DraftLine, DraftSecrecy, RowList, TextAreaField],
  templateUrl: './draft-section.html',
})
export class DraftSection {
  protected readonly store = inject(DraftStore);
  readonly section = input.required<FormSection>();
  readonly remarks = input.required<readonly DraftRemark[]>();
  protected readonly isReadOnly = computed(() => this.store.draft()?.state === 'sent');
  protected readonly placeLines = PLACE_LINES;
  protected readonly sites = {
    columns: SITE_COLUMNS,
    blank: BLANK_SITE,
    words: { one: 'plats', the: 'platsen', many: 'platser' },
  };
  protected readonly evidence = {
    columns: EVIDENCE_COLUMNS,
    blank: BLANK_EVIDENCE,
    words: { one: 'underlag', the: 'underlaget', many: 'underlag' },
  };
  protected readonly attachments = {
    columns: ATTACHMENT_COLUMNS,
    blank: BLANK_ATTACHMENT,
    words: { one: 'bilaga', the: 'bilagan', many: 'bilagor' },
  };

  protected text(field: DraftField): string {
    const value = this.store.value(field);
    return typeof value === 'string' ? value : '';
  }

  protected rows(field: DraftField, blank: LeafRow): readonly LeafRow[] {
    return rowsOf(this.store.value(field), blank);
  }

  protected costRows(): readonly CostRow[] {
    return rowsOf(this.store.value('costItems'), {}).map((row) => ({
      ...row,
      year: row['year'] ?? null,
      category: row['category'] ?? null,
      description: row['description'] ?? null,
      amount: row['amount'] ?? null,
    }));
  }

  protected requested(): string | number | boolean | null {
    const value = this.store.value('requestedAmount');
    return value !== null && typeof value === 'object' ? null : value;
  }

  protected writeRows(field: DraftField, rows: readonly object[]): void {
    this.store.set(
      field,
      rows.map((row) => ({ ...row })),
    );
  }

  protected write(field: DraftField, value: DraftValue): void {
    this.store.set(field, value);
  }

  /** What must be mended in a field that is not empty: of one that nobody has come to yet it is said at the end. */
  protected remarkOf(field: DraftField): string | null {
    const remark = this.remarks().find((one) => one.field === field && one.kind === 'must' && one.row === undefined);
    const value = this.store.value(field);
    return remark && value !== null && value !== '' ? remark.message : null;
  }

  protected faultsOf(field: DraftField): readonly RowFault[] {
    return this.remarks().flatMap(({ field: of, row, key, message }) =>
      of === field && row !== undefined ? [{ row, field: key ?? '', text: message }] : [],
    );
  }
}
