/** A sort as a query writes it, `-` before it for descending, as the repositories take it. The query's class has checked the word. */
export function sortOf<const S extends string>(
  written: string,
  sorts: readonly S[],
): Readonly<{ sort: S; direction: 'asc' | 'desc' }> {
  const isDescending = written.startsWith('-');
  const word = isDescending ? written.slice(1) : written;
  const sort = sorts.find((known) => known === word);
  if (sort === undefined) throw new Error(`Sorting by ${written} passed its check`);
  return { sort, direction: isDescending ? 'desc' : 'asc' };
}
