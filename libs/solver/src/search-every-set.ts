import type { Objective } from './highs-model.js';
import { type Row, usesOf } from './program.js';

/** Some seconds. Beyond it there is no answer, rather than one that nobody has proved. */
const MOST_STEPS = 20_000_000;

/**
 * The best set by trying them all, passing over those that no longer can keep a row or be better: in whole numbers throughout, for
 * when floating point has failed. The items that are worth most are decided first.
 * @returns `null` when no set keeps the rows
 * @throws Error when it takes too long
 */
export function searchEverySet(size: number, rows: readonly Row[], { worth, sense }: Objective): Uint8Array | null {
  const order = [...worth.keys()].sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  const sign = sense === 'most' ? 1 : -1;
  const uses = usesOf(size, rows);
  const sums = new Float64Array(rows.length);
  const left = Float64Array.from(rows, ({ values }) => values.reduce((sum, value) => sum + value, 0));
  const chosen = new Uint8Array(size);
  let [best, bestWorth, steps]: [Uint8Array | null, number, number] = [null, -Infinity, 0];
  visit(
    0,
    0,
    worth.reduce((sum, value) => sum + (sense === 'most' ? value : 0), 0),
  );
  return best;

  /** @param gain what the items not yet decided could add at most */
  function visit(depth: number, sum: number, gain: number): void {
    if ((steps += 1) > MOST_STEPS) throw new Error('The selection could not be proved in reasonable time');
    if (sum + gain <= bestWorth) return;
    if (rows.some(({ least, most }, row) => (sums[row] ?? 0) > most || (sums[row] ?? 0) + (left[row] ?? 0) < least)) return;
    const index = order[depth];
    if (index === undefined) {
      [best, bestWorth] = [chosen.slice(), sum];
      return;
    }
    const value = sign * (worth[index] ?? 0);
    const gainAfter = gain - Math.max(0, value);
    for (const isIn of sense === 'most' ? [1, 0] : [0, 1]) {
      chosen[index] = isIn;
      move(index, isIn, 1);
      visit(depth + 1, sum + isIn * value, gainAfter);
      move(index, isIn, -1);
    }
    chosen[index] = 0;
  }

  function move(index: number, isIn: number, direction: 1 | -1): void {
    for (const { row, value } of uses[index] ?? []) {
      sums[row] = (sums[row] ?? 0) + direction * isIn * value;
      left[row] = (left[row] ?? 0) - direction * value;
    }
  }
}
