/**
 * A number between a part's offset and the next byte's, which orders the paths in it as they stand in the file: by the rank of
 * each key among its object's. Good enough where a part was read quickly, for then its own faults are none.
 * @param within how far from `at` the last of them may come
 */
export function placeByRank(value: unknown, path: readonly PropertyKey[], at: number, within = 1): number {
  let [owner, place, width] = [value, at, within];
  for (const step of path) {
    if (owner === null || typeof owner !== 'object') break;
    const keys = Array.isArray(owner) ? undefined : Object.keys(owner);
    const count = keys?.length ?? (owner as readonly unknown[]).length;
    const rank = keys ? keys.indexOf(String(step)) : Number(step);
    width /= count + 2;
    place += width * (rank < 0 ? count + 1 : rank + 1);
    owner = Object.getOwnPropertyDescriptor(owner, step)?.value;
  }
  return place;
}
