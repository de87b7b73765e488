import type { WholeItem } from './by-efficiency.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { type Found, type Score, searchBestSet, type SortedItems } from './knapsack.js';

/** So many open items are all asked about, and the set is then surely the first. */
const MOST_OPEN = 4_000;
/**
 * How much may be asked in all where more are open: of ten thousand some fifty questions. Where millions of sets tie and the last
 * references take an endless search, the set known by then stands. That set too depends on the candidates alone, for all is sorted
 * by points per krona and reference before it is searched: never on the file's order.
 */
const MOST_EFFORT = 2_000_000;
/** What one question takes of it, for each open item. */
const EFFORT_PER_OPEN = 4;

/** Whether so few items are open that each of them is asked about: the set is then surely the first. */
export const decidesAll = (open: number): boolean => open <= MOST_OPEN;

/**
 * Of all sets with the same points and the same amount as the one found, the one that has the first reference at which two of
 * them differ: reference by reference it asks whether a set with that one, and with what is decided already, still reaches the
 * same. Source: assessment.md 4: "among those one that the references alone decide".
 *
 * Most references are decided without asking: the set known has it already; or an exchange of it costs more than the set found
 * lies under the continuous bound; or another with the same points and amount, and an earlier reference, was turned down.
 * @param items sorted by `byEfficiency`, then reference
 * @param searching what the searches may take; where it is spent, nothing is certain
 */
export function firstByReference(
  items: readonly WholeItem[],
  { points, amounts }: SortedItems,
  found: Found,
  searching: { left: number },
): Uint8Array {
  const known = found.chosen.slice();
  const isOpen = openItems(items, found);
  const order = [...isOpen.keys()]
    .filter((index) => isOpen[index] === 1)
    .sort((a, b) => compareByCodePoint(item(a).reference, item(b).reference));
  const stillOpen = Int32Array.from(order).sort(); // by efficiency, as the items are
  let openCount = stillOpen.length;
  const columns = {
    points: new Float64Array(openCount),
    amounts: new Float64Array(openCount),
    indexes: new Int32Array(openCount),
  };
  const turnedDown = new Set<string>();
  const effort = { left: decidesAll(order.length) ? Infinity : MOST_EFFORT };
  let [pointsLeft, amountLeft] = [0, 0];
  for (const index of order)
    if (known[index] === 1) [pointsLeft, amountLeft] = [pointsLeft + item(index).points, amountLeft + item(index).amount];

  for (const index of order) {
    isOpen[index] = 0;
    if (known[index] === 0) {
      const kind = `${item(index).points}/${item(index).amount}`;
      const rest = turnedDown.has(kind) ? null : restWith(index);
      if (!rest) {
        turnedDown.add(kind);
        continue;
      }
      known[index] = 1;
      for (const open of order) if (isOpen[open] === 1) known[open] = 0; // one too large for what is left is out
      rest.indexes.forEach((open, position) => (known[open] = rest.chosen[position] ?? 0));
    }
    [pointsLeft, amountLeft] = [pointsLeft - item(index).points, amountLeft - item(index).amount];
  }
  return known;

  function item(index: number): WholeItem {
    const one = items[index];
    if (!one) throw new Error(`No item ${index}`);
    return one;
  }
  /** What, of the items still open, completes a set with this one to the same points and amount; `null` when nothing does. */
  function restWith(index: number): Readonly<{ indexes: Int32Array; chosen: Uint8Array }> | null {
    const enough = { points: pointsLeft - item(index).points, amount: amountLeft - item(index).amount };
    if (enough.points < 0 || enough.amount < 0 || effort.left <= 0) return null;
    effort.left -= order.length * EFFORT_PER_OPEN;
    let [open, fitting] = [0, 0];
    for (let at = 0; at < openCount; at += 1) {
      const one = stillOpen[at] ?? 0;
      if (isOpen[one] === 0) continue;
      stillOpen[open] = one; // those decided are left behind
      open += 1;
      if ((amounts[one] ?? 0) > enough.amount) continue;
      columns.indexes[fitting] = one;
      columns.points[fitting] = points[one] ?? 0;
      columns.amounts[fitting] = amounts[one] ?? 0;
      fitting += 1;
    }
    openCount = open;
    const given = { points: columns.points.subarray(0, fitting), amounts: columns.amounts.subarray(0, fitting) };
    const rest = searchBestSet(given, enough.amount, {
      betterThan: { points: enough.points, amount: enough.amount + 1 },
      enough,
      effort: searching,
    });
    return rest && { indexes: columns.indexes.subarray(0, fitting), chosen: rest.chosen };
  }
}

/** 1 for each item that some set with the same points and amount may have otherwise than the break solution has it. */
export function openItems(items: readonly WholeItem[], { points, amount }: Score): Uint8Array {
  const isOpen = new Uint8Array(items.length);
  let [breakAt, breakPoints, breakAmount] = [0, 0, 0];
  for (let next = items[0]; next && breakAmount + next.amount <= amount; next = items[breakAt]) {
    [breakPoints, breakAmount, breakAt] = [breakPoints + next.points, breakAmount + next.amount, breakAt + 1];
  }
  const breakItem = items[breakAt];
  if (!breakItem) return isOpen; // all of them fit
  const ratio = breakItem.points / breakItem.amount;
  const spare = breakPoints - points + (amount - breakAmount) * ratio;
  items.forEach((one, index) => {
    const cost = Math.abs(one.points - one.amount * ratio);
    isOpen[index] = cost <= spare + 1e-9 + (spare + one.points) * 1e-12 ? 1 : 0;
  });
  return isOpen;
}
