import { type DraftLeaf, draftRows, type DraftValue, EVIDENCE_KIND_WORDS } from '@tp/domain';
import type { RowColumn } from '@tp/ui/forms';

export type LeafRow = Readonly<Record<string, DraftLeaf>>;

const isLeaf = (cell: unknown): cell is DraftLeaf => cell === null || typeof cell !== 'object';

/** A field's rows as an editor takes them: each with every key, `null` where nothing stands. */
export function rowsOf(value: DraftValue, blank: LeafRow): readonly LeafRow[] {
  return draftRows(value).map((row) => ({
    ...blank,
    ...Object.fromEntries(Object.entries(row).filter((entry): entry is [string, DraftLeaf] => isLeaf(entry[1]))),
  }));
}

export const BLANK_EVIDENCE: LeafRow = { kind: null, label: null, description: null, date: null };
export const EVIDENCE_COLUMNS: readonly RowColumn[] = [
  { key: 'kind', word: 'Slag', kind: 'choice', choices: EVIDENCE_KIND_WORDS },
  { key: 'label', word: 'Benämning', kind: 'text' },
  { key: 'description', word: 'Beskrivning', kind: 'words' },
  { key: 'date', word: 'Datum', kind: 'day' },
];
export const BLANK_SITE: LeafRow = { name: null, district: null, lat: null, lon: null };
export const SITE_COLUMNS: readonly RowColumn[] = [
  { key: 'name', word: 'Plats', kind: 'text' },
  { key: 'district', word: 'Stadsdel', kind: 'text' },
  { key: 'lat', word: 'Latitud', kind: 'latitude' },
  { key: 'lon', word: 'Longitud', kind: 'longitude' },
];
