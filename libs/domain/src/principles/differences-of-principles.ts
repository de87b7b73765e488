import { CHECK_LISTS } from './principle-expressions.js';
import type { Criterion, Level, PrincipleCheck, Principles } from './principles.js';

type Value = string | number | null;
export type PrinciplesPart = 'facts' | 'scale' | (typeof CHECK_LISTS)[number] | 'criteria' | 'codes';
export type PrinciplesProperty =
  | ('id' | 'title' | 'decidedBy' | 'decidedOn' | 'status' | 'notice' | 'threshold' | 'text' | 'order')
  | Exclude<keyof PrincipleCheck, 'id'>
  | Exclude<keyof Criterion, 'levels'>
  | Exclude<keyof Level, 'level'>;

/**
 * One thing that differs between two documents. `key`: the check's id, or the criterion's or denial's code; `''` for what belongs to
 * the document itself. `order`: the same ones come in another order, and it counts (the first failure, the first of equal codes).
 */
export type PrinciplesDifference = Readonly<{
  part: PrinciplesPart;
  key: string;
  level?: number;
  property: PrinciplesProperty;
  change: 'added' | 'removed' | 'changed';
  before: Value;
  after: Value;
}>;

const FACTS = ['id', 'title', 'decidedBy', 'decidedOn', 'status', 'notice'] as const;

/** What of `after` is other than in `before`, in the documents' order; nothing of two that say the same. */
export function differencesOfPrinciples(before: Principles, after: Principles): readonly PrinciplesDifference[] {
  const difference = (part: PrinciplesPart, property: PrinciplesProperty, was: Value, is: Value) =>
    changed({ part, key: '', property }, was, is);
  return [
    ...FACTS.flatMap((fact) => difference('facts', fact, before[fact] ?? null, after[fact] ?? null)),
    ...difference('scale', 'threshold', before.threshold, after.threshold),
    ...CHECK_LISTS.flatMap((list) =>
      differencesOfLists(list, byKey(before[list], 'id'), byKey(after[list], 'id'), valuesOfCheck),
    ),
    ...differencesOfLists('criteria', byKey(before.criteria, 'code'), byKey(after.criteria, 'code'), valuesOfCriterion),
    ...differencesOfLists('codes', new Map(Object.entries(before.codes)), new Map(Object.entries(after.codes)), (text) => [
      { property: 'text', value: text },
    ]),
  ];
}

type Said = Readonly<{ property: PrinciplesProperty; level?: number; value: Value }>;

const valuesOfCheck = ({ label, check, code }: PrincipleCheck): readonly Said[] => [
  { property: 'label', value: label },
  { property: 'check', value: check },
  { property: 'code', value: code },
];

const valuesOfCriterion = ({ label, weight, minimum, denialCode, levels }: Criterion): readonly Said[] => [
  { property: 'label', value: label },
  { property: 'weight', value: weight },
  { property: 'minimum', value: minimum ?? 0 },
  { property: 'denialCode', value: denialCode ?? null },
  ...levels.flatMap(({ level, descriptor, check }): Said[] => [
    { property: 'descriptor', level, value: descriptor },
    { property: 'check', level, value: check ?? null },
  ]),
];

function byKey<K extends string, T extends Readonly<Record<K, string>>>(list: readonly T[], key: K): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one[key], one]));
}

function differencesOfLists<T>(
  part: PrinciplesPart,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  valuesOf: (one: T) => readonly Said[],
): readonly PrinciplesDifference[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const ofEach = keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)].map(
      (one) => new Map((one === undefined ? [] : valuesOf(one)).map(placed)),
    );
    const places = [...new Map([...(was ?? []), ...(is ?? [])])].map(([place, { property, level }]) => ({
      place,
      property,
      level,
    }));
    const whole = before.has(key) ? (after.has(key) ? undefined : 'removed') : 'added';
    return places.flatMap(({ place, property, level }) =>
      changed({ part, key, property, ...(level !== undefined && { level }) }, valueAt(was, place), valueAt(is, place), whole),
    );
  });
  const [order, newOrder] = [orderOf(before, after), orderOf(after, before)];
  return [...ofEach, ...changed({ part, key: '', property: 'order' }, order, newOrder)];
}

const placed = (said: Said): readonly [string, Said] => [`${said.level ?? ''} ${said.property}`, said];
const valueAt = (values: ReadonlyMap<string, Said> | undefined, place: string): Value => values?.get(place)?.value ?? null;
/** The keys that both have, in the order of the first. */
const orderOf = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string =>
  [...one.keys()].filter((key) => other.has(key)).join(', ');

function changed(
  place: Omit<PrinciplesDifference, 'change' | 'before' | 'after'>,
  before: Value,
  after: Value,
  whole?: 'added' | 'removed',
): readonly PrinciplesDifference[] {
  if (before === after) return [];
  return [{ ...place, change: whole ?? (before === null ? 'added' : after === null ? 'removed' : 'changed'), before, after }];
}
