import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

/**
 * What stands in a draft's cell: what it should be, or the text as it was typed while that cannot be read yet. A draft keeps both:
 * what somebody has written is never thrown away because it is not finished.
 */
export type DraftLeaf = string | number | boolean | null;
/** A row of a draft's list, as a cost item: keys as in the round file. */
export type DraftRow = Readonly<Record<string, DraftLeaf | string[]>>;
export type DraftValue = DraftLeaf | readonly string[] | readonly DraftRow[];

const MOST_TEXT = 200_000;
const MOST_ROWS = 1_000;
const MOST_WORDS = 100;

const leafAllowed = `Ska vara en text på högst ${MOST_TEXT} tecken, ett tal, true, false eller null.`;
const typed = f.text.check(z.maxLength(MOST_TEXT, { error: leafAllowed }));
const leaf = z.union([typed, z.number({ error: leafAllowed }), z.boolean({ error: leafAllowed }), z.null()], {
  error: leafAllowed,
});
const wordsAllowed = `Ska vara en lista med högst ${MOST_WORDS} texter.`;
const words = z.array(typed, { error: wordsAllowed }).check(z.maxLength(MOST_WORDS, { error: wordsAllowed }));
const rowsAllowed = `Ska vara en lista med högst ${MOST_ROWS} rader.`;

const cell = z.union([leaf, words], { error: leafAllowed });
const rowsOf = (...keys: readonly string[]) => {
  const rowAllowed = `Ska vara ett objekt med nycklarna ${keys.join(', ')}.`;
  const row = z
    .record(z.string(), cell, { error: rowAllowed })
    .check(z.refine((given) => Object.keys(given).every((key) => keys.includes(key)), { error: rowAllowed }));
  return z.array(row, { error: rowsAllowed }).check(z.maxLength(MOST_ROWS, { error: rowsAllowed }));
};

/**
 * Every field that an officer writes, by its path in the round file's application, with what it may hold. A field is what two people
 * are merged by: each part of an object is one, a list is one as a whole.
 */
export const DRAFT_FIELDS = {
  title: leaf,
  measures: words,
  publicAccess: leaf,
  committeeCaseNumber: leaf,
  'contact/role': leaf,
  'contact/email': leaf,
  'committeeDecision/matter': leaf,
  'committeeDecision/date': leaf,
  'committeeDecision/status': leaf,
  coApplicant: leaf,
  collaboration: leaf,
  'place/name': leaf,
  'place/district': leaf,
  'place/lat': leaf,
  'place/lon': leaf,
  'place/sites': rowsOf('name', 'district', 'lat', 'lon'),
  problem: leaf,
  evidence: rowsOf('kind', 'label', 'description', 'date'),
  targetGroup: leaf,
  equalityAnalysis: leaf,
  childImpact: leaf,
  purpose: leaf,
  expectedEffect: leaf,
  landControl: leaf,
  'schedule/start': leaf,
  'schedule/end': leaf,
  requestedAmount: leaf,
  costItems: rowsOf('year', 'category', 'description', 'amount', 'publicAccess'),
  'operatingImpact/annualAmount': leaf,
  'operatingImpact/description': leaf,
  'capitalCost/depreciationYears': leaf,
  'capitalCost/interestPercent': leaf,
  'capitalCost/firstYearAmount': leaf,
  followUp: leaf,
  /** `number`: of the sent application's own attachment, where the row answers a question about that. */
  attachments: rowsOf('number', 'name', 'mandatory', 'confidential', 'legalBasis', 'file'),
  confidentiality: rowsOf('concerns', 'legalBasis', 'fields'),
} as const;

export type DraftField = keyof typeof DRAFT_FIELDS;
export const isDraftField = (name: string): name is DraftField => Object.hasOwn(DRAFT_FIELDS, name);
/** As far as it has come: a field that nobody has written in is not there. */
export type DraftContent = Readonly<Partial<Record<DraftField, DraftValue>>>;
