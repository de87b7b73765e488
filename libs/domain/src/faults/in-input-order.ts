import type { Fault } from './fault.js';
import { memberOf } from './json-value.js';

/**
 * The faults as they stand in what was read: by the place of their values, what is missing last in its object. Those of one value
 * keep their order. Source: the "in the file's order".
 */
export function inInputOrder(faults: readonly Fault[], input: unknown): readonly Fault[] {
  const placeOf = placesIn(input);
  return faults
    .map((fault) => ({ fault, place: placeOf(fault.pointer) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ fault }) => fault);
}

/** Where a pointer leads, a number for each step; the keys of an object are counted once, however many faults it has. */
function placesIn(input: unknown): (pointer: string) => readonly number[] {
  const ranks = new Map<object, ReadonlyMap<string, number>>();
  const rankOf = (owner: unknown, key: string): number => {
    if (Array.isArray(owner)) return Number(key);
    if (owner === null || typeof owner !== 'object') return Infinity;
    const known = ranks.get(owner) ?? new Map(Object.keys(owner).map((name, index) => [name, index]));
    ranks.set(owner, known);
    return known.get(key) ?? Infinity;
  };
  return (pointer) => {
    let owner = input;
    return stepsOf(pointer).map((key) => {
      const rank = rankOf(owner, key);
      owner = memberOf(owner, key);
      return rank;
    });
  };
}

const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (const [depth, rank] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return a.length - b.length;
}
