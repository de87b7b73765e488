import {
  formatKronor,
  formatSignedKronor,
  isKronor,
  type Kronor,
  LARGEST_AMOUNT,
  parseAmount,
  parseSignedAmount,
} from '@tp/domain';
import { AMOUNT_REFUSALS } from '../fields/amount-refusals.js';
import type { DraftValue } from './draft-value.js';
import { type Axis, readCoordinate, writeCoordinate } from './read-coordinate.js';

/** `text` stands on one line, `words` may stand on several. */
export type DraftKind =
  'text' | 'words' | 'year' | 'day' | 'whole-number' | 'decimal' | 'amount' | 'signed-amount' | Axis | 'choice' | 'yes-no';
/** A field as it is read; `choices` are a choice's words by their keys. */
export type DraftField = Readonly<{ kind: DraftKind; choices?: Readonly<Record<string, string>> }>;

/** How one kind is read, written, and what is said of a text that cannot be read. */
type Reading = Readonly<{
  read: (text: string, field: DraftField) => DraftValue;
  write: (value: DraftValue, field: DraftField) => string;
  isRead: (value: DraftValue, field: DraftField) => boolean;
  refusal: (value: DraftValue, field: DraftField) => string;
}>;

const YES_NO: Readonly<Record<string, string>> = { true: 'Ja', false: 'Nej' };

export const isDraftAmount = (value: DraftValue): value is Kronor => isKronor(value) && value <= LARGEST_AMOUNT;
const isYear = (value: DraftValue): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2099;
function isDay(value: DraftValue): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value);
}

const asTyped: Reading = { read: (text) => text, write: String, isRead: () => true, refusal: () => '' };
const coordinate = (axis: Axis, refusal: string): Reading => ({
  read: (text) => readCoordinate(axis, text) ?? text,
  write: (value) => (typeof value === 'number' ? writeCoordinate(value) : String(value)),
  isRead: (value) => typeof value === 'number' && readCoordinate(axis, writeCoordinate(value)) !== null,
  refusal: () => refusal,
});
const number = (isNumber: (value: number) => boolean, refusal: string): Reading => ({
  read: (text) => {
    const value = Number(text.trim().replace(',', '.'));
    return isNumber(value) ? value : text;
  },
  write: (value) => String(value).replace('.', ','),
  isRead: (value) => typeof value === 'number',
  refusal: () => refusal,
});
const choice: Reading = {
  read: (text, field) => keyOf(choicesOf(field), text) ?? text,
  write: (value, field) => wordOf(choicesOf(field), value) ?? String(value),
  isRead: (value, field) => wordOf(choicesOf(field), value) !== null,
  refusal: (value) => `”${value}” finns inte bland valen. Välj ett av dem.`,
};

const READINGS: Readonly<Record<DraftKind, Reading>> = {
  text: asTyped,
  words: asTyped,
  year: {
    ...asTyped,
    read: (text) => (isYear(Number(text)) && /^\d{4}$/.test(text.trim()) ? Number(text) : text),
    isRead: isYear,
    refusal: () => 'Skriv fyra siffror, till exempel 2021.',
  },
  day: {
    ...asTyped,
    read: (text) => (isDay(text.trim()) ? text.trim() : text),
    isRead: isDay,
    refusal: () => 'Skriv ett datum som finns, till exempel 2020-10-11.',
  },
  amount: {
    read: (text) => {
      const read = parseAmount(text);
      return read.kind === 'amount' && isDraftAmount(read.amount) ? read.amount : text;
    },
    write: (value) => (isKronor(value) ? formatKronor(value) : String(value)),
    isRead: isDraftAmount,
    refusal: (value) => {
      const read = parseAmount(String(value));
      return AMOUNT_REFUSALS[read.kind === 'amount' ? 'too-large' : read.kind];
    },
  },
  'signed-amount': {
    read: (text) => {
      const read = parseSignedAmount(text);
      return read.kind === 'amount' ? read.amount : text;
    },
    write: (value) => (Number.isSafeInteger(value) ? formatSignedKronor(Number(value)) : String(value)),
    isRead: (value) => Number.isSafeInteger(value),
    refusal: (value) => {
      const read = parseSignedAmount(String(value));
      return AMOUNT_REFUSALS[read.kind === 'amount' ? 'too-large' : read.kind];
    },
  },
  'whole-number': number(Number.isSafeInteger, 'Skriv ett helt tal.'),
  decimal: number(Number.isFinite, 'Skriv ett tal, till exempel 1,25.'),
  latitude: coordinate('latitude', 'Skriv latituden i grader, till exempel 59,4095 eller 59°24\'34"N.'),
  longitude: coordinate('longitude', 'Skriv longituden i grader, till exempel 17,9123 eller 17°54\'44"Ö.'),
  choice,
  'yes-no': {
    ...choice,
    read: (text) => {
      const key = keyOf(YES_NO, text);
      return key === null ? text : key === 'true';
    },
    isRead: (value) => typeof value === 'boolean',
  },
};

/** The words to choose among, by their keys; none for what is typed. */
export const choicesOf = ({ kind, choices }: DraftField): Readonly<Record<string, string>> =>
  kind === 'yes-no' ? YES_NO : (choices ?? {});

/** What a text means in the field: the text itself while it cannot be read, `null` when it is empty. Nothing typed is lost. */
export const readDraft = (field: DraftField, text: string): DraftValue =>
  text.trim() === '' ? null : READINGS[field.kind].read(text, field);

/** A value as it stands in the field. @example an amount of 1200000 → `1 200 000`, with hard spaces */
export const writeDraft = (field: DraftField, value: DraftValue): string =>
  value === null ? '' : READINGS[field.kind].write(value, field);

/** What to do about a value that cannot be read; `null` when it can, or when there is none. */
export function refusalOf(field: DraftField, value: DraftValue): string | null {
  const { isRead, refusal } = READINGS[field.kind];
  return value === null || isRead(value, field) ? null : refusal(value, field);
}

const folded = (text: string): string => text.trim().toLocaleLowerCase('sv');
const keyOf = (words: Readonly<Record<string, string>>, text: string): string | null =>
  Object.entries(words).find(([key, word]) => [key, word].some((name) => folded(name) === folded(text)))?.[0] ?? null;
const wordOf = (words: Readonly<Record<string, string>>, value: DraftValue): string | null =>
  Object.entries(words).find(([key]) => key === String(value))?.[1] ?? null;
