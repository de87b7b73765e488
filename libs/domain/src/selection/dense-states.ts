import type { ExchangedItems } from './exchanges.js';
import type { FrontierItems } from './frontier-items.js';
import { StateList, type Worth } from './state-list.js';

/** The items that a window exchanges, in the order that they are taken: see `frontierWindow`. */
export type CoreSearch = Readonly<{
  items: FrontierItems;
  breakAt: number;
  core: Int32Array;
  /** What keeps a state after each of the core. */
  worthAfter: readonly Worth[];
}>;

/**
 * As going through the core with a `StateList`, but with a cell for each sum of points there can be, and in it the least amount for
 * that sum. A cell is ten times cheaper than a state, and an exchange costs one bit of memory: where points follow the amounts
 * nearly every sum has its state, and this is the way. Ties go to the one with the first reference just as there.
 * @returns `null` when the effort is spent
 */
export function denseStates(
  { items, breakAt, core, worthAfter }: CoreSearch,
  effort: { left: number },
): Readonly<{ states: StateList; exchanges: ExchangedItems }> | null {
  const stepsOf = (item: number): number => (items.points[item] ?? 0) / items.pointsStep;
  const reach = (isOn: (item: number) => boolean): number =>
    core.reduce((sum, item) => (isOn(item) ? sum + stepsOf(item) : sum), 0);
  const margin = core.reduce((most, item) => Math.max(most, stepsOf(item)), 0); // read on both sides, and never written
  const breakCell = margin + reach((item) => item < breakAt);
  const size = breakCell + reach((item) => item >= breakAt) + 1 + margin;
  if (size > effort.left) return null;
  const [amounts, ties] = [new Float64Array(size).fill(Infinity), new Uint8Array(size)];
  amounts[breakCell] = items.amountUpTo[breakAt] ?? 0;
  const taken = new DenseExchanges(size, core, (item) => (item < breakAt ? -stepsOf(item) : stepsOf(item)));
  const affordable = affordableAmounts(size, (cell) => (cell - breakCell) * items.pointsStep, worthAfter[0]);
  let [low, high] = [breakCell, breakCell];

  for (const [turn, item] of core.entries()) {
    const worth = worthAfter[turn];
    if (!worth) throw new Error(`No worth after ${turn}`);
    const { least, most } = worth;
    const isIn = item < breakAt;
    const steps = stepsOf(item);
    const moreAmount = (isIn ? -1 : 1) * (items.amounts[item] ?? 0);
    const [from, to] = isIn ? [low - steps, high] : [low, high + steps];
    effort.left -= to - from + 1;
    if (effort.left < 0) return null;
    const bits = taken.begin(from, to);
    // Towards the cells that it reads, so that none is read after it has been written. Plain variables: this is where the time goes.
    const onward = isIn ? 1 : -1;
    const back = isIn ? steps : -steps;
    for (let cell = isIn ? from : to, left = to - from; left >= 0; left -= 1, cell += onward) {
      const as = amounts[cell] ?? Infinity;
      const other = (amounts[cell + back] ?? Infinity) + moreAmount;
      const isOther = isIn ? other < as : other <= as;
      const amount = isOther ? other : as;
      if (amount > (affordable[cell] ?? 0) || amount > most || amount < least) {
        amounts[cell] = Infinity;
        continue;
      }
      if (other === as) ties[cell] = 1;
      if (!isOther) continue;
      if (other < as) ties[cell] = ties[cell + back] ?? 0;
      amounts[cell] = amount;
      const bit = cell - from;
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    [low, high] = [from, to];
    while (low <= high && amounts[low] === Infinity) low += 1;
    while (high >= low && amounts[high] === Infinity) high -= 1;
    if (low > high) break;
  }
  const breakPoints = items.pointsUpTo[breakAt] ?? 0;
  return {
    states: bestOf({ amounts, ties, low, high }, (cell) => breakPoints + (cell - breakCell) * items.pointsStep),
    exchanges: taken,
  };
}

/** The most that the sum of points in each cell may cost. Half a unit, and rounding, only ever keep a state too many. */
function affordableAmounts(size: number, gainedIn: (cell: number) => number, worth: Worth | undefined): Float64Array {
  if (!worth) return new Float64Array(size).fill(Infinity);
  const { breakAmount, ratio, limit } = worth;
  return Float64Array.from({ length: size }, (_none, cell) => {
    const gained = gainedIn(cell);
    const spare = gained + limit + 1e-9 + (Math.abs(gained) + limit) * 1e-12;
    if (ratio === 0) return spare < 0 ? -Infinity : Infinity;
    return breakAmount + spare / ratio + 0.5;
  });
}

/** Without those that another surpasses for no more. */
function bestOf(
  { amounts, ties, low, high }: Readonly<{ amounts: Float64Array; ties: Uint8Array; low: number; high: number }>,
  pointsOf: (cell: number) => number,
): StateList {
  const cells: number[] = [];
  let least = Infinity;
  for (let cell = high; cell >= low; cell -= 1) {
    const amount = amounts[cell] ?? Infinity;
    if (amount >= least) continue;
    least = amount;
    cells.push(cell);
  }
  cells.reverse();
  return StateList.from(cells.length, (at) => {
    const cell = cells[at] ?? 0;
    return { points: pointsOf(cell), amount: amounts[cell] ?? 0, name: cell, tie: ties[cell] ?? 0 };
  });
}

const NO_PLACE = 2 ** 31 - 1;

/** Which cells took the exchange, item by item: a bit for each. A state is named by its last cell. */
class DenseExchanges implements ExchangedItems {
  private readonly turns: Readonly<{ from: number; to: number; bits: Uint8Array }>[] = [];

  /** @param size cells in all */
  constructor(
    private readonly size: number,
    private readonly core: Int32Array,
    private readonly movedBy: (item: number) => number,
  ) {}

  /** @returns the bits of the cells from … to, for the next item of the core */
  begin(from: number, to: number): Uint8Array {
    const bits = new Uint8Array(((to - from) >> 3) + 1);
    this.turns.push({ from, to, bits });
    return bits;
  }

  *itemsOf(name: number): Generator<number> {
    let cell = name;
    for (let turn = this.turns.length - 1; turn >= 0; turn -= 1) {
      const { from = 0, to = 0, bits } = this.turns[turn] ?? {};
      const bit = cell - from;
      if (cell < from || cell > to || (((bits?.[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) continue;
      const item = this.core[turn] ?? 0;
      yield item;
      cell -= this.movedBy(item);
    }
  }

  /** All names at once, item by item back to the break: each cell keeps the first name that comes through it. */
  firstHaving(names: Int32Array, items: ReadonlySet<number>, breakAt: number): ReadonlyMap<number, number> {
    const first = new Map<number, number>();
    if (names.length === 0) return first;
    const places = new Int32Array(this.size).fill(NO_PLACE);
    let [low, high] = [this.size, 0];
    for (const [place, cell] of names.entries()) {
      places[cell] = place;
      [low, high] = [Math.min(low, cell), Math.max(high, cell)];
    }
    const inAll = new Set([...items].filter((item) => item < breakAt));
    for (let turn = this.turns.length - 1; turn >= 0; turn -= 1) {
      const { from, bits } = this.turns[turn] ?? { from: 0, bits: new Uint8Array() };
      const item = this.core[turn] ?? 0;
      const moved = this.movedBy(item);
      while (low < high && places[low] === NO_PLACE) low += 1;
      while (low < high && places[high] === NO_PLACE) high -= 1;
      let [exchanged, kept] = [NO_PLACE, NO_PLACE];
      // Away from the cells that it writes, so that none is read after it has been written.
      const onward = moved > 0 ? 1 : -1;
      for (let cell = moved > 0 ? low : high, left = high - low; left >= 0; left -= 1, cell += onward) {
        const place = places[cell] ?? NO_PLACE;
        if (place === NO_PLACE) continue;
        const bit = cell - from;
        if ((((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 0) {
          if (place < kept) kept = place;
          continue;
        }
        places[cell] = NO_PLACE;
        if (place < (places[cell - moved] ?? 0)) places[cell - moved] = place;
        if (place < exchanged) exchanged = place;
      }
      [low, high] = [Math.min(low, low - moved), Math.max(high, high - moved)];
      inAll.delete(item);
      const place = item < breakAt ? kept : exchanged;
      if (place !== NO_PLACE && items.has(item)) first.set(item, place);
    }
    for (const item of inAll) first.set(item, 0);
    return first;
  }
}
