import { byEfficiency, type WholeItem } from './by-efficiency.js';
import { firstIndex } from './first-index.js';
import { decidesAll, openItems } from './first-by-reference.js';
import type { Score } from './knapsack.js';
import type { FrontierItems } from './frontier-items.js';
import type { FrontierState, FrontierWindow } from './frontier-window.js';
import { optimiseItems } from './optimise-items.js';

/** A set that others are granted as, compared with who is granted now. Amount in kronor. */
export type OtherSet = Readonly<{
  points: number;
  amount: number;
  displaced: readonly string[];
  entrants: readonly string[];
  /** Of sets that tie it surely has the first reference at which they differ. */
  isFirst: boolean;
  /** No other set has the same points and amount. */
  isUnique: boolean;
}>;

/** Who is granted now, laid out so that the difference from another set is found without going through everybody. */
type GrantedItems = Readonly<{
  items: FrontierItems;
  /** Best first. */
  references: readonly string[];
  isGranted: Uint8Array;
  /** In growing order. */
  granted: readonly number[];
  others: readonly number[];
  turnOf: (reference: string) => number;
}>;

export function grantedItems(items: FrontierItems, references: readonly string[]): GrantedItems {
  const turns = new Map(references.map((reference, turn) => [reference, turn]));
  const isGranted = Uint8Array.from(items.references, (reference) => (turns.has(reference) ? 1 : 0));
  const indexes = [...items.references.keys()];
  return {
    items,
    references,
    isGranted,
    granted: indexes.filter((index) => isGranted[index] === 1),
    others: indexes.filter((index) => isGranted[index] === 0),
    turnOf: (reference) => turns.get(reference) ?? 0,
  };
}

export function setOfState(now: GrantedItems, window: FrontierWindow, state: FrontierState): OtherSet {
  const { items, isGranted, granted, others, turnOf } = now;
  const exchanged = window.exchangedBy(state);
  const displaced = granted
    .slice(firstIndex(granted.length, (at) => (granted[at] ?? 0) >= window.breakAt))
    .filter((item) => !exchanged.has(item));
  const entrants = others
    .slice(
      0,
      firstIndex(others.length, (at) => (others[at] ?? 0) >= window.breakAt),
    )
    .filter((item) => !exchanged.has(item));
  for (const item of exchanged)
    if (item < window.breakAt && isGranted[item] === 1) displaced.push(item);
    else if (item >= window.breakAt && isGranted[item] === 0) entrants.push(item);
  const referencesOf = (indexes: readonly number[]): readonly string[] =>
    indexes.map((item) => items.references[item] ?? '').sort((a, b) => turnOf(a) - turnOf(b));
  return {
    points: state.points,
    amount: state.amount * items.unit,
    displaced: referencesOf(displaced),
    entrants: referencesOf(entrants),
    isFirst: true,
    isUnique: state.isUnique,
  };
}

/** What the method grants of these within the capacity. */
export function setByOptimising(
  now: GrantedItems,
  others: readonly WholeItem[],
  capacity: number,
  effort: { left: number },
): OtherSet {
  const { granted, points, amount } = optimiseItems(others, capacity, effort);
  const before = new Set(now.references);
  return {
    points,
    amount,
    displaced: now.references.filter((reference) => !granted.has(reference)),
    entrants: [...granted].filter((reference) => !before.has(reference)),
    isFirst: decidesAll(others.length),
    isUnique: false, // it does not say
  };
}

/**
 * Whether the method decides every reference when it grants this set with the one changed: where too many are open it does not,
 * and must be asked which of the sets that tie it grants.
 * @param within kronor, as the amounts
 */
export function isDecided(items: FrontierItems, changed: WholeItem, within: number, score: Score): boolean {
  if (decidesAll(items.size + 1)) return true;
  const { sorted, unit } = items;
  const inUnits = { ...changed, amount: changed.amount / unit };
  const others = sorted.filter(({ reference, amount }) => reference !== changed.reference && amount * unit <= within);
  const place = firstIndex(others.length, (at) => byEfficiency(inUnits, others[at] ?? inUnits) < 0);
  const open = openItems(others.toSpliced(place, 0, inUnits), { points: score.points, amount: score.amount / unit });
  return decidesAll(open.reduce((sum, one) => sum + one, 0) + 2); // rounding may tell one or two otherwise in other units
}
