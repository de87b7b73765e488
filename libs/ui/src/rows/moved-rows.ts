/**
 * The list with one of its things at another place, the others in their order.
 * @example movedRows(['a', 'b', 'c'], 0, 2) → ['b', 'c', 'a']; beyond an end it is put at that end
 */
export function movedRows<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const thing = list[from];
  if (thing === undefined) return list;
  const others = list.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, thing);
}
