/** @example movedRows(['a', 'b', 'c'], 0, 2) → ['b', 'c', 'a'] */
export const movedRows = <Row>(rows: readonly Row[], from: number, to: number): readonly Row[] =>
  rows.toSpliced(from, 1).toSpliced(to, 0, ...rows.slice(from, from + 1));
