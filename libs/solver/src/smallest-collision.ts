/**
 * The smallest set of constraints that cannot be kept together; of several as small, the one whose constraints come first. Each set
 * of candidates that is found breaks some constraint of every collision. So the smallest set of constraints that has one of those
 * from each is asked about: when nothing keeps it, no smaller one collides; otherwise what keeps it tells more.
 * @param count of the constraints, which together cannot be kept
 * @param keeping what keeps these constraints, in any way; `null` when nothing does
 * @param brokenBy the constraints that it breaks
 * @returns indexes, ascending
 */
export function smallestCollision<Found>(
  count: number,
  keeping: (constraints: readonly number[]) => Found | null,
  brokenBy: (found: Found) => ReadonlySet<number>,
): readonly number[] {
  const broken: ReadonlySet<number>[] = [];
  for (;;) {
    const suspected = firstOfSmallest(count, broken);
    const found = keeping(suspected);
    if (found === null) return suspected;
    const breaks = brokenBy(found);
    if (breaks.size === 0) throw new Error('The constraints can be kept');
    broken.push(breaks);
  }
}

/** The smallest set that has a member of each; of several as small, the first by its members in order. */
function firstOfSmallest(count: number, sets: readonly ReadonlySet<number>[]): readonly number[] {
  for (let size = 0; size <= count; size += 1) {
    const found = ofSize(size, 0, sets);
    if (found) return found;
  }
  throw new Error('A set has no member');

  function ofSize(size: number, from: number, unmet: readonly ReadonlySet<number>[]): readonly number[] | null {
    if (size === 0) return unmet.length === 0 ? [] : null;
    for (let first = from; first <= count - size; first += 1) {
      const rest = ofSize(
        size - 1,
        first + 1,
        unmet.filter((set) => !set.has(first)),
      );
      if (rest) return [first, ...rest];
    }
    return null;
  }
}
