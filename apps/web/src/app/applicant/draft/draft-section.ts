import { Component, computed, inject, input } from '@angular/core';
import { type DraftField, type DraftLeaf, type DraftRemark, draftRows, type DraftValue } from '@tp/domain';
import {
  CostGrid,
  type CostRow,
  DraftLine,
  type DraftPlace,
  type PlaceFault,
  PlacePicker,
  type RowFault,
  RowList,
  TextAreaField,
} from '@tp/ui/forms';
import { Session } from '../../session/public.js';
import { Attachments } from '../attachments/attachments.js';
import { DraftChoices } from './draft-choices.js';
import { BLANK_EVIDENCE, BLANK_SITE, EVIDENCE_COLUMNS, type LeafRow, rowsOf, SITE_COLUMNS } from './draft-rows.js';
import { DraftSecrecy } from './draft-secrecy.js';
import { DraftStore } from './draft-store.js';
import { FieldSecrecy } from './field-secrecy.js';
import { fieldsOf, type FormField, type FormSection, isMarkable } from './form-sections.js';

const PLACE_PARTS = ['name', 'district', 'lat', 'lon'] as const;

/** One part of the form: its questions, each with what stands in it and what is to be said of that. */
@Component({
  selector: 'app-draft-section',
  imports: [Attachments, CostGrid, DraftChoices, DraftLine, DraftSecrecy, FieldSecrecy, PlacePicker, RowList, TextAreaField],
  templateUrl: './draft-section.html',
})
export class DraftSection {
  protected readonly store = inject(DraftStore);
  protected readonly tiles = inject(Session).mapTiles;
  readonly section = input.required<FormSection>();
  readonly remarks = input.required<readonly DraftRemark[]>();
  /** Whether what is written can be marked as secret at its question: not where just some fields may be changed. */
  readonly hasMarks = input(true);
  protected readonly isMarkable = isMarkable;
  protected readonly fieldsOf = fieldsOf;
  protected readonly isReadOnly = computed(() => this.store.draft()?.state === 'sent');
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
  protected readonly place = computed((): DraftPlace => {
    const sites = rowsOf(this.store.value('place/sites'), BLANK_SITE).map(
      ({ name = null, district = null, lat = null, lon = null }) => ({
        ...{ name, district },
        ...{ lat, lon },
      }),
    );
    const [name, district] = [this.leaf('place/name'), this.leaf('place/district')];
    return { name, district, lat: this.leaf('place/lat'), lon: this.leaf('place/lon'), sites };
  });
  protected readonly placeFaults = computed((): readonly PlaceFault[] => [
    ...PLACE_PARTS.flatMap((part) => {
      const text = this.remarkOf(`place/${part}`);
      return text === null ? [] : [{ site: null, field: part, text }];
    }),
    ...this.faultsOf('place/sites').map(({ row, field, text }) => ({ site: row, field, text })),
  ]);
  protected readonly attachmentRows = computed(() => draftRows(this.store.value('attachments')));

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

  protected leaf(field: DraftField): DraftLeaf {
    const value = this.store.value(field);
    return value !== null && typeof value === 'object' ? null : value;
  }

  protected helpOf({ help, example }: FormField): string {
    return [help, example && `Till exempel ${example}.`].filter(Boolean).join(' ');
  }

  /** Each part is a field of its own, and only what has changed is one's own change. */
  protected writePlace(place: DraftPlace): void {
    for (const part of PLACE_PARTS) if (place[part] !== this.place()[part]) this.store.set(`place/${part}`, place[part]);
    if (JSON.stringify(place.sites) !== JSON.stringify(this.place().sites)) this.writeRows('place/sites', place.sites);
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
