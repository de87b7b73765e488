import { pointerOf } from '../faults/fault.js';

export type Leaf = Readonly<{ pointer: string; value: string | number | boolean | null }>;

/** Every value of a JSON tree that is neither object nor list, with its JSON Pointer, in the document's order. */
export function leavesOf(tree: unknown, at = ''): readonly Leaf[] {
  if (Array.isArray(tree)) return tree.flatMap((element, index) => leavesOf(element, `${at}/${index}`));
  if (tree !== null && typeof tree === 'object')
    return Object.entries(tree).flatMap(([key, value]) => leavesOf(value, at + pointerOf([key])));
  return tree === null || typeof tree === 'string' || typeof tree === 'number' || typeof tree === 'boolean'
    ? [{ pointer: at, value: tree }]
    : [];
}
