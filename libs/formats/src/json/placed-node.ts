/** Where a value was read, in bytes: a number for one that has nothing in it, else its beginning, its end and what it holds. */
export type PlacedNode = number | PlacedList | PlacedObject;
export type PlacedList = { readonly kind: 'list'; readonly start: number; end: number; readonly members: PlacedNode[] };
export type PlacedObject = {
  readonly kind: 'object';
  readonly start: number;
  end: number;
  readonly members: Map<string, PlacedNode>;
};

export const startOf = (node: PlacedNode): number => (typeof node === 'number' ? node : node.start);

/** Where the value at a path stands; of one that is missing, the end of the innermost that is there. */
export function offsetIn(root: PlacedNode, path: readonly PropertyKey[]): number {
  let node = root;
  for (const step of path) {
    if (typeof node === 'number') return node;
    const member: PlacedNode | undefined = node.kind === 'list' ? node.members[Number(step)] : node.members.get(String(step));
    if (member === undefined) return node.end;
    node = member;
  }
  return startOf(node);
}
