/** The first of 0 … size − 1 where it holds, for what holds from somewhere on; `size` when nowhere. */
export function firstIndex(size: number, holds: (index: number) => boolean): number {
  let [from, to] = [0, size];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
