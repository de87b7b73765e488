import { FIELD_WORDS, type FieldWords, formatSignedKronor } from '@tp/domain';

const isIndex = (part: string | undefined): part is string => part !== undefined && /^\d+$/u.test(part);
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The parts of a pointer into the application, or into `{application, round}`, the latter's first key always there. */
function partsOf(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts[0] === 'application' || parts[0] === 'round' ? parts : ['application', ...parts];
}

const wordsOf = (parts: readonly string[]): FieldWords | undefined =>
  FIELD_WORDS.get(parts.filter((part) => !isIndex(part)).join('.'));

/** What a field is called, and each that it stands in. @example '/evidence/0/date' → `Underlag 1: Datum` */
export function fieldLabel(pointer: string): string {
  const parts = partsOf(pointer);
  const words = parts.flatMap((part, at) => {
    if (at === 0 || isIndex(part)) return [];
    const found = wordsOf(parts.slice(0, at + 1));
    const index = parts[at + 1];
    return isIndex(index) ? `${capitalised(found?.element?.one ?? part)} ${Number(index) + 1}` : (found?.label ?? part);
  });
  return words.join(': ');
}

/** A field's own name, without what it stands in. @example '/schedule/start' → `Start` */
export const ownLabel = (pointer: string): string => fieldLabel(pointer).split(': ').at(-1) ?? pointer;

/** What a secrecy mark covers stands as pointers. */
const isPointerAt = (parts: readonly string[]): boolean => parts[1] === 'confidentiality' && parts[3] === 'fields';

/** A value as a person reads it, by what the field that it stands in holds. A mask stands as it is. */
export function valueText(pointer: string, value: unknown): string {
  if (value === null || value === undefined) return 'saknas';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  const parts = partsOf(pointer);
  const words = wordsOf(parts);
  if (typeof value === 'number') return numberText(value, words);
  if (typeof value === 'string' && isPointerAt(parts)) return value.startsWith('/') ? fieldLabel(value) : value;
  if (typeof value === 'string') return value === '' ? 'inget skrivet' : (words?.choices?.[value] ?? value);
  if (Array.isArray(value)) return listText(pointer, value, words);
  return Object.entries(value)
    .map(([key, part]) => `${fieldLabel(`${pointer}/${key}`).split(': ').at(-1) ?? key}: ${valueText(`${pointer}/${key}`, part)}`)
    .join(', ');
}

const numberText = (value: number, words: FieldWords | undefined): string =>
  words?.kind === 'amount'
    ? `${formatSignedKronor(value)} kr`
    : value.toLocaleString('sv-SE', { useGrouping: false, maximumFractionDigits: 10 });

function listText(pointer: string, list: readonly unknown[], words: FieldWords | undefined): string {
  if (list.length === 0) return 'inga';
  if (list.every((element) => typeof element === 'string')) return list.map((element) => valueText(pointer, element)).join(', ');
  const { one, many } = words?.element ?? { one: 'uppgift', many: 'uppgifter' };
  return `${list.length} ${list.length === 1 ? one : many}`;
}
