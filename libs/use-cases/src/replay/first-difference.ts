import { pointerOf } from '@tp/domain';

/** Where two JSON values first differ, and what stands there; what is missing is `undefined`. */
export type Difference = Readonly<{ path: readonly (string | number)[]; pointer: string; stored: unknown; recomputed: unknown }>;

/** The first place, in the stored value's order, where the recomputed one says something else; `null` when they are one. */
export function firstDifference(
  stored: unknown,
  recomputed: unknown,
  path: readonly (string | number)[] = [],
): Difference | null {
  if (Object.is(stored, recomputed)) return null;
  if (Array.isArray(stored) && Array.isArray(recomputed)) {
    for (let index = 0; index < Math.max(stored.length, recomputed.length); index += 1) {
      const found = firstDifference(stored[index], recomputed[index], [...path, index]);
      if (found) return found;
    }
    return null;
  }
  if (isObject(stored) && isObject(recomputed)) {
    for (const key of new Set([...Object.keys(stored), ...Object.keys(recomputed)])) {
      const found = firstDifference(stored[key], recomputed[key], [...path, key]);
      if (found) return found;
    }
    return null;
  }
  return { path, pointer: pointerOf(path), stored, recomputed };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
