import { type CoreSearch, denseStates } from './dense-states.js';
import { type ExchangedItems, Exchanges, UNCHANGED } from './exchanges.js';
import { firstIndex } from './first-index.js';
import type { FrontierItems } from './frontier-items.js';
import { searchBestSet } from './knapsack.js';
import { type Effort, spending } from './spending.js';
import { StateList, type Worth } from './state-list.js';

/** A set that no other within its amount surpasses: `position` in its window, whole points, and the amount in units. */
export type FrontierState = Readonly<{ position: number; points: number; amount: number; isUnique: boolean }>;

/**
 * The best sets under every capacity from `from` to `to`, each with the first reference at which equals differ. Before `breakAt`
 * all items are in and after it none, but for those of the core that a state has exchanged.
 */
export class FrontierWindow {
  constructor(
    readonly breakAt: number,
    private readonly states: StateList,
    private readonly exchanges: ExchangedItems,
  ) {}

  get size(): number {
    return this.states.size;
  }

  stateAt(position: number): FrontierState {
    const { points, amounts, ties } = this.states;
    return {
      position,
      points: points[position] ?? 0,
      amount: amounts[position] ?? 0,
      isUnique: ties[position] === 0,
    };
  }

  /** The items that the state has otherwise than the break solution. */
  exchangedBy({ position }: FrontierState): ReadonlySet<number> {
    return new Set(this.exchanges.itemsOf(this.states.names[position] ?? UNCHANGED));
  }

  /** For each of the items that a state from this amount on has, the first that does. */
  firstHaving(items: ReadonlySet<number>, from: number): ReadonlyMap<number, FrontierState> {
    const begin = firstIndex(this.size, (at) => (this.states.amounts[at] ?? 0) >= from);
    const first = this.exchanges.firstHaving(this.states.names.subarray(begin, this.size), items, this.breakAt);
    return new Map([...first].map(([item, place]) => [item, this.stateAt(begin + place)]));
  }

  /** The last state within the capacity. */
  within(capacity: number): FrontierState {
    return this.stateAt(Math.max(0, firstIndex(this.size, (at) => (this.states.amounts[at] ?? 0) > capacity) - 1));
  }

  /** The first state with at least these points, if the window has one. */
  reaching(points: number): FrontierState | null {
    const position = firstIndex(this.size, (at) => (this.states.points[at] ?? 0) >= points);
    return position < this.size ? this.stateAt(position) : null;
  }
}

/** When so many states have been looked at in one go, a cell for each sum of points does faster. */
const STATES_BEFORE_CELLS = 2_000_000;

/** Between the ends of a window a best set lies a little further under the bound. A gap just too narrow costs a whole search. */
const WIDER_BETWEEN = 17 / 16;

/** What spent the effort: only these items can be in some best set of the window and not in all, as far as is known. */
export type TooHard = Readonly<{ isTooHard: true; breakAt: number; isOpen: (item: number) => boolean }>;

/**
 * The best sets under every capacity from `from` to `to` (units). A set costs, against points per krona at the break item, what
 * its exchanges cost; one that costs more than the widest gap between that bound and the sets known is nowhere the best. So only
 * items that cost no more are exchanged, and the gap is widened until the sets found with it prove it wide enough.
 *
 * The items are taken from the last reference to the first: of two states with equal points and amounts the one that has the
 * item at hand is then the one that has the first reference at which they differ.
 */
export function frontierWindow(items: FrontierItems, from: number, to: number, effort: Effort): FrontierWindow | TooHard {
  const { size, points, amounts, pointsUpTo, amountUpTo, fromLastReference } = items;
  const breakAt = items.countWithin((from + to) / 2);
  const ratio = breakAt < size ? (points[breakAt] ?? 0) / (amounts[breakAt] ?? 1) : 0;
  const [breakPoints, breakAmount] = [pointsUpTo[breakAt] ?? 0, amountUpTo[breakAt] ?? 0];
  const costOf = (item: number): number => Math.abs((points[item] ?? 0) - ratio * (amounts[item] ?? 0));
  const boundAt = (amount: number): number => breakPoints + ratio * (amount - breakAmount);

  let provenGap = Infinity;
  let gap = firstGap();
  for (;;) {
    const isOpen = opener(gap);
    const core = fromLastReference.filter(isOpen);
    const found = statesOf(core, gap);
    if (!found) return { isTooHard: true, breakAt, isOpen: opener(provenGap) };
    found.states.dropBeforeLastWithin(from);
    const needed = widestGap(found.states);
    if (needed <= gap) return new FrontierWindow(breakAt, found.states, found.exchanges);
    provenGap = Math.min(provenGap, needed);
    gap = Math.min(provenGap, gap * 2);
  }

  /** Floating point errs by less than the margin, which only ever keeps an item or a state too many. */
  function opener(limit: number): (item: number) => boolean {
    return (item) => costOf(item) <= limit + 1e-9 + ((points[item] ?? 0) + limit) * 1e-12;
  }

  /**
   * What those cost that the window's capacities pass, and a few on each side; and what the best sets at its two ends lie under the
   * bound, which tells how wide the gap must be at least where the points per krona tell little.
   */
  function firstGap(): number {
    const [first, last] = [items.countWithin(from) - 4, items.countWithin(to) + 4];
    let widest = 1;
    for (let item = Math.max(0, first); item < Math.min(size, last); item += 1) widest = Math.max(widest, costOf(item));
    for (const end of [from, to]) {
      const under = boundAt(end) - (searchBestSet(items, end, { effort })?.points ?? 0);
      widest = Math.max(widest, under * WIDER_BETWEEN + items.pointsStep / 2);
    }
    return widest;
  }

  /** In growing amounts; `null` when the effort is spent. */
  function statesOf(core: Int32Array, limit: number): ReturnType<typeof listedStates> {
    const search: CoreSearch = { items, breakAt, core, worthAfter: worthAfterEach(core, limit) };
    return spending(effort, STATES_BEFORE_CELLS, (few) => listedStates(search, few)) ?? denseStates(search, effort);
  }

  function worthAfterEach(core: Int32Array, limit: number): readonly Worth[] {
    let [addable, removable] = [0, 0];
    for (const item of core)
      if (item < breakAt) removable += amounts[item] ?? 0;
      else addable += amounts[item] ?? 0;
    const lowest = ratio > 0 ? from - Math.ceil(limit / ratio) - 1 : -Infinity;
    return Array.from(core, (item) => {
      if (item < breakAt) removable -= amounts[item] ?? 0;
      else addable -= amounts[item] ?? 0;
      return { breakPoints, breakAmount, ratio, limit, least: lowest - addable, most: to + removable };
    });
  }

  /** The most that the bound lies above the sets known, over the window. */
  function widestGap(states: StateList): number {
    if (states.size === 0 || (states.amounts[0] ?? 0) > from) return Infinity;
    let widest = 0;
    for (let state = 0; state < states.size; state += 1) {
      const end = state + 1 < states.size ? (states.amounts[state + 1] ?? 0) - 1 : to;
      widest = Math.max(widest, boundAt(end) - (states.points[state] ?? 0));
    }
    return widest;
  }
}

/** As `denseStates`, where few sums of points have a state. */
function listedStates(
  { items, breakAt, core, worthAfter }: CoreSearch,
  effort: Effort,
): Readonly<{ states: StateList; exchanges: ExchangedItems }> | null {
  const exchanges = new Exchanges();
  let states = StateList.of(items.pointsUpTo[breakAt] ?? 0, items.amountUpTo[breakAt] ?? 0);
  let next = new StateList();
  for (const [turn, item] of core.entries()) {
    effort.left -= states.size;
    const worth = worthAfter[turn];
    if (effort.left < 0 || !worth) return null;
    const exchange = { item, points: items.points[item] ?? 0, amount: items.amounts[item] ?? 0, isIn: item < breakAt };
    states.exchangeInto(next, exchange, exchanges, worth);
    [states, next] = [next, states];
    if (exchanges.isDueForSweep) exchanges.sweep([states.names.subarray(0, states.size)]);
  }
  return { states, exchanges };
}
