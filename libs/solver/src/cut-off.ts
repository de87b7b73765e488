import { type Row, sumOfRow } from './program.js';

/**
 * A row of ones that a set lacks which floating point took for one that keeps `row`, and that every set that keeps it has: of
 * the items that together are too much, not all; or of those without which there is too little, one.
 */
export function cutOff(row: Row, chosen: Uint8Array): Row {
  const isTooMuch = sumOfRow(row, chosen) > row.most;
  const members = row.indices
    .map((index, at) => ({ index, value: row.values[at] ?? 0 }))
    .filter(({ index }) => (chosen[index] === 1) === isTooMuch)
    .toSorted((a, b) => b.value - a.value || a.index - b.index);
  let left = isTooMuch ? row.most : row.values.reduce((sum, value) => sum + value, 0) - row.least;
  const last = members.findIndex(({ value }) => (left -= value) < 0);
  const indices = members.slice(0, last + 1).map(({ index }) => index);
  const most = isTooMuch ? indices.length - 1 : Infinity;
  return { indices, values: indices.map(() => 1), least: isTooMuch ? -Infinity : 1, most };
}
