/** What may still be looked at: states, never time, so that the same candidates always get the same answer. */
export type Effort = { left: number };

/** Searches with at most so much of the effort, and takes off what the search spent. */
export function spending<T>(effort: Effort, most: number, search: (own: Effort) => T): T {
  const own = { left: Math.min(effort.left, most) };
  const allowed = own.left;
  const found = search(own);
  effort.left -= allowed - own.left;
  return found;
}
