import type * as z from 'zod/mini';
import { type Fault, pointerOf } from './fault.js';

const MISSING = Symbol('missing');
type Placed = Readonly<{ path: readonly PropertyKey[]; message: string }>;

/**
 * What a zod schema found, as faults: one for each value (the first thing wrong with it), each unknown key at its own
 * pointer, a missing key with the value `undefined` and "Nyckeln saknas." before what it should have been. They stand in
 * the input's order; what is missing stands last in its object, in the schema's order. Source: round.md, last section.
 * @param issues of a schema whose messages are the Swedish sentences of `rounds/fields.ts`
 * @param input what was read, for values and order: zod leaves them out of its issues
 */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[], input: unknown): readonly Fault[] {
  const positionOf = positionsIn(input);
  const first = new Map<string, Placed & Readonly<{ position: readonly number[] }>>();
  for (const issue of issues) {
    for (const placed of placesOf(issue)) {
      const pointer = pointerOf(placed.path);
      if (!first.has(pointer)) first.set(pointer, { ...placed, position: positionOf(placed.path) });
    }
  }
  return [...first]
    .toSorted(([, a], [, b]) => comparePositions(a.position, b.position))
    .map(([pointer, { path, message }]) => {
      const value = valueAt(input, path);
      return value === MISSING
        ? { pointer, value: undefined, message: `Nyckeln saknas. ${message}` }
        : { pointer, value, message };
    });
}

function placesOf(issue: z.core.$ZodIssue): readonly Placed[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: [...path, key], message }));
  // Of a record's key the issue itself says what the record is; what the key should be stands in the issue inside it.
  if (issue.code === 'invalid_key') return [{ path, message: issue.issues[0]?.message ?? message }];
  return [{ path, message }];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    const owner = value;
    if (owner === null || typeof owner !== 'object' || !Object.hasOwn(owner, step)) return MISSING;
    value = Object.getOwnPropertyDescriptor(owner, step)?.value;
  }
  return value === undefined && path.length > 0 ? MISSING : value;
}

/** Where a path stands in the input, a number for each step; the keys of an object are counted once, however many faults it has. */
function positionsIn(input: unknown): (path: readonly PropertyKey[]) => readonly number[] {
  const ranks = new Map<object, ReadonlyMap<PropertyKey, number>>();
  const rankOf = (owner: unknown, step: PropertyKey): number => {
    if (typeof step === 'number') return step;
    if (owner === null || typeof owner !== 'object') return Infinity;
    const known = ranks.get(owner) ?? new Map<PropertyKey, number>(Object.keys(owner).map((key, index) => [key, index]));
    ranks.set(owner, known);
    return known.get(step) ?? Infinity;
  };
  return (path) => path.map((step, depth) => rankOf(valueAt(input, path.slice(0, depth)), step));
}

function comparePositions(a: readonly number[], b: readonly number[]): number {
  for (const [depth, rank] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return a.length - b.length;
}
