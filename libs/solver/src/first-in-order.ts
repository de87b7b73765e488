import { bestSet } from './best-set.js';
import type { Solver } from './load-solver.js';
import { IN, OPEN, OUT, type Row } from './program.js';
import { remainingProgram } from './remaining-program.js';

/** So many are asked about at once: each is worth twice as much as the next, which HiGHS still tells apart. */
const IN_ONE_QUESTION = 20;

/**
 * Of the sets that keep the rows the one that comes first in the order: it has the first item if any of them has; then, of those
 * that have it (or not), the second if any of them has; and so on. Most items are decided without asking HiGHS: the set known has
 * them already, or a row has no room left for them.
 * @param order all items that are open, first to last
 * @param known a set that keeps the rows, where there is one at hand
 * @returns `null` when no set keeps the rows
 */
export function firstInOrder(
  highs: Solver,
  {
    rows,
    decided,
    order,
    known,
  }: Readonly<{ rows: readonly Row[]; decided: Int8Array; order: readonly number[]; known?: Uint8Array }>,
): Uint8Array | null {
  const settled = decided.slice();
  let witness = known;
  for (const [turn, index] of order.entries()) {
    if (settled[index] !== OPEN) continue;
    settled[index] = IN;
    if (witness?.[index] === 1) continue;
    if (witness && !remainingProgram(rows, settled)) {
      settled[index] = OUT;
      continue;
    }
    settled[index] = OPEN;
    const asked = order
      .slice(turn)
      .filter((one) => settled[one] === OPEN)
      .slice(0, IN_ONE_QUESTION);
    const found = bestSet(highs, { rows, decided: settled, objective: { worth: halving(settled.length, asked), sense: 'most' } });
    if (!found) {
      if (witness) throw new Error('A set that was found before has been lost');
      return null;
    }
    for (const one of asked) settled[one] = found[one] === 1 ? IN : OUT;
    witness = found;
  }
  return witness ?? bestSet(highs, { rows, decided: settled, objective: { worth: halving(settled.length, []), sense: 'most' } });
}

function halving(size: number, asked: readonly number[]): readonly number[] {
  const worth = Array<number>(size).fill(0);
  asked.forEach((index, at) => (worth[index] = 2 ** (asked.length - 1 - at)));
  return worth;
}
