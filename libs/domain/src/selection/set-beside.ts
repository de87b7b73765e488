import type { WholeItem } from './by-efficiency.js';
import type { FrontierItems } from './frontier-items.js';
import type { FrontierState, FrontierWindow } from './frontier-window.js';
import { optimiseItems } from './optimise-items.js';

/** A set that others are granted as, compared with who is granted now. Amount in kronor. */
export type OtherSet = Readonly<{
  points: number;
  amount: number;
  displaced: readonly string[];
  entrants: readonly string[];
  /** Of sets that tie it is surely the one that the method grants, which gives up where too many are open. */
  isSure: boolean;
}>;

/** `firstByReference` decides every reference where fewer than 158 are open; the core counts a little otherwise. */
const SURELY_DECIDED = 100;

/** Who is granted now, laid out so that the difference from another set is found without going through everybody. */
export type GrantedItems = Readonly<{
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
  const displaced = granted.slice(firstFrom(granted, window.breakAt)).filter((item) => !exchanged.has(item));
  const entrants = others.slice(0, firstFrom(others, window.breakAt)).filter((item) => !exchanged.has(item));
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
    isSure: window.coreSize <= SURELY_DECIDED,
  };
}

/** What the method grants of these within the capacity. */
export function setByOptimising(now: GrantedItems, others: readonly WholeItem[], capacity: number): OtherSet {
  const { granted, points, amount } = optimiseItems(others, capacity);
  const before = new Set(now.references);
  return {
    points,
    amount,
    displaced: now.references.filter((reference) => !granted.has(reference)),
    entrants: [...granted].filter((reference) => !before.has(reference)),
    isSure: others.length <= SURELY_DECIDED,
  };
}

/** Where the first of a growing list that is at least so large stands. */
function firstFrom(indexes: readonly number[], least: number): number {
  let [from, to] = [0, indexes.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((indexes[middle] ?? 0) >= least) to = middle;
    else from = middle + 1;
  }
  return from;
}
