import { fieldLabel, valueText } from './shown-value.js';

export type Change = Readonly<{ pointer: string; label: string; before: string; after: string }>;

/** What differs between two versions, value by value, in the newer one's order and then what it no longer has. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const [old, now] = [leaves(before), leaves(after)];
  const pointers = [...new Set([...now.keys(), ...old.keys()])];
  return pointers
    .filter((pointer) => old.get(pointer) !== now.get(pointer))
    .map((pointer) => ({
      pointer,
      label: fieldLabel(pointer),
      before: old.has(pointer) ? valueText(pointer, old.get(pointer)) : '',
      after: now.has(pointer) ? valueText(pointer, now.get(pointer)) : '',
    }));
}

function leaves(tree: unknown, at = ''): ReadonlyMap<string, unknown> {
  if (tree === null || typeof tree !== 'object') return new Map([[at, tree]]);
  return new Map(Object.entries(tree).flatMap(([key, value]) => [...leaves(value, `${at}/${key}`)]));
}
