/** Who reviews an application already. */
export type ToAssign = Readonly<{ reference: string; reviewers: readonly number[] }>;
export type AssignableReviewer = Readonly<{ id: number; conflicts: ReadonlySet<string> }>;
export type NewAssignment = Readonly<{ reference: string; reviewer: number }>;
/** `lacking`: applications that could not be given as many as asked, and how many each lacks. */
export type EvenAssignment = Readonly<{
  assigned: readonly NewAssignment[];
  lacking: readonly Readonly<{ reference: string; count: number }>[];
}>;

/**
 * Gives each application so many reviewers that the most loaded one has as few as can be: the assignments are a flow from applications
 * to reviewers, found by augmenting paths, with the reviewers' ceiling raised one at a time. Those there are already stay. The same
 * applications and reviewers, in the same order, always get the same.
 * @param most that one reviewer may have in all; `null` for no limit
 */
export function assignEvenly(
  applications: readonly ToAssign[],
  reviewers: readonly AssignableReviewer[],
  { perApplication, most }: Readonly<{ perApplication: number; most: number | null }>,
): EvenAssignment {
  const fixed = new Map(applications.map(({ reference, reviewers: have }) => [reference, new Set(have)]));
  const given = new Map<string, Set<number>>(applications.map(({ reference }) => [reference, new Set()]));
  const load = new Map(reviewers.map(({ id }) => [id, applications.filter((one) => one.reviewers.includes(id)).length]));
  const loadOf = (id: number): number => load.get(id) ?? 0;
  const lacks = (reference: string): number =>
    Math.max(0, perApplication - (fixed.get(reference)?.size ?? 0) - (given.get(reference)?.size ?? 0));
  const isFree = (reference: string, { id, conflicts }: AssignableReviewer): boolean =>
    !conflicts.has(reference) && !fixed.get(reference)?.has(id) && !given.get(reference)?.has(id);

  /** Gives the application one more, moving others' where that makes room. */
  function augment(reference: string, ceiling: number, visited: Set<number>): boolean {
    const open = reviewers.filter((one) => isFree(reference, one) && !visited.has(one.id));
    for (const { id } of open.toSorted((a, b) => loadOf(a.id) - loadOf(b.id))) {
      if (visited.has(id)) continue;
      visited.add(id);
      if (loadOf(id) >= ceiling && !makesRoom(id, ceiling, visited)) continue;
      given.get(reference)?.add(id);
      load.set(id, loadOf(id) + 1);
      return true;
    }
    return false;
  }

  function makesRoom(id: number, ceiling: number, visited: Set<number>): boolean {
    for (const [reference, own] of given) {
      if (!own.has(id) || !augment(reference, ceiling, visited)) continue;
      own.delete(id);
      load.set(id, loadOf(id) - 1);
      return loadOf(id) < ceiling;
    }
    return false;
  }

  const last = Math.min(most ?? Infinity, applications.length);
  const toGive = applications.reduce((sum, { reference }) => sum + lacks(reference), 0);
  const loads = [...load.values()].reduce((sum, one) => sum + one, 0);
  const fewest = Math.max(1, Math.ceil((toGive + loads) / Math.max(1, reviewers.length)));
  for (let ceiling = Math.min(fewest, last); ceiling <= last; ceiling += 1) {
    let found = applications.some(({ reference }) => lacks(reference) > 0);
    if (!found) break;
    while (found) {
      found = false;
      // One each before a second, so that what cannot be filled lacks as little as can be everywhere.
      for (const { reference } of applications.toSorted((a, b) => lacks(b.reference) - lacks(a.reference)))
        if (lacks(reference) > 0 && augment(reference, ceiling, new Set())) found = true;
    }
  }
  return {
    assigned: applications.flatMap(({ reference }) =>
      [...(given.get(reference) ?? [])].map((reviewer) => ({ reference, reviewer })),
    ),
    lacking: applications.flatMap(({ reference }) => (lacks(reference) > 0 ? [{ reference, count: lacks(reference) }] : [])),
  };
}
