/** What stands in the table: a line by its number, or the room of lines that are not drawn. Pixels. */
export type Drawn = Readonly<{ kind: 'line'; at: number }> | Readonly<{ kind: 'gap'; before: number; height: number }>;
/** The first and the last of some lines, both included. */
export type LineRange = Readonly<{ first: number; last: number }>;

/** Where each line begins, and last where the list ends. */
export function offsetsOf(heights: Iterable<number>): readonly number[] {
  let end = 0;
  return [0, ...Array.from(heights, (height) => (end += height))];
}

/** The line at a height, the first above the list and the last below it. */
export function lineAt(offsets: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines to draw with the room of all others between them. @param kept a line outside the range that must stay: the focus is in it */
export function drawnLines(offsets: readonly number[], { first, last }: LineRange, kept: number | null): readonly Drawn[] {
  const count = offsets.length - 1;
  const numbers: number[] = [];
  for (let at = Math.max(0, first); at <= Math.min(last, count - 1); at += 1) numbers.push(at);
  const isThere = kept !== null && kept >= 0 && kept < count;
  if (isThere && kept < first) numbers.unshift(kept);
  if (isThere && kept > last) numbers.push(kept);
  const drawn: Drawn[] = [];
  let next = 0;
  const room = (to: number): void => {
    const height = (offsets[to] ?? 0) - (offsets[next] ?? 0);
    if (to > next) drawn.push({ kind: 'gap', before: to, height });
  };
  for (const at of numbers) {
    room(at);
    drawn.push({ kind: 'line', at });
    next = at + 1;
  }
  room(count);
  return drawn;
}
