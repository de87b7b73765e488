import { Exchanges, UNCHANGED } from './exchanges.js';
import { ParetoList } from './pareto-list.js';

/** Whole points and whole amounts, both above 0, in falling points per krona (`byEfficiency`). Columns, for there may be 100 000. */
export type SortedItems = Readonly<{ points: Float64Array; amounts: Float64Array }>;
/** More points go before, and of equal points the smaller amount. */
export type Score = Readonly<{ points: number; amount: number }>;
/** `bound` is what no set can surpass, proved on the way; it equals `points` when the search has run to its end. */
export type Found = Score & Readonly<{ chosen: Uint8Array; bound: number }>;
export type SearchOptions = Readonly<{
  /** Only what is better than this is looked for. */
  betterThan?: Score;
  /** Enough when found: the search then stops without proving that nothing is better. */
  enough?: Score;
  /** How many states may still be looked at; when spent, the search gives up, and what it did not find may be there. */
  effort?: { left: number };
}>;

/** So many states, and it pays to meet them with those of the items further out; fewer, and the bounds alone do faster. */
const STATES_BEFORE_MEETING = 512;

/**
 * The set with the most points within the capacity, and of those with the least amount; exact.
 *
 * The items are taken from the best points per krona until one does not fit (the break item). A better set differs from that one
 * by exchanges, and those pay best near the break item, so the search goes outward from it, one item at a time, with a list of
 * states in growing points and amount. A state is dropped as soon as even a fraction of the best item left, put in its remaining
 * room, could not make it better than the best set known: that is the proof. Where the bounds say little (points that follow the
 * amount), the list grows; it is then met with a list of the exchanges further out, each state with the one that fills it best.
 *
 * The bounds are floating-point with a margin that only ever keeps a state too many; points and amounts are exact integers.
 * @param capacity kronor
 * @returns `null` when nothing is better than `betterThan`
 */
export function searchBestSet({ points, amounts }: SortedItems, capacity: number, options: SearchOptions = {}): Found | null {
  const { enough, effort = { left: Infinity } } = options;
  const size = points.length;
  const pointsOf = (index: number): number => points[index] ?? 0;
  const amountOf = (index: number): number => amounts[index] ?? 0;
  const ratioOf = (index: number): number => pointsOf(index) / amountOf(index);

  let [breakAt, breakPoints, breakAmount] = [0, 0, 0];
  while (breakAt < size && breakAmount + amountOf(breakAt) <= capacity) {
    breakPoints += pointsOf(breakAt);
    breakAmount += amountOf(breakAt);
    breakAt += 1;
  }
  const breakRatio = breakAt < size ? ratioOf(breakAt) : 0;

  const exchanges = new Exchanges();
  let [bestPoints, bestAmount] = [options.betterThan?.points ?? -1, options.betterThan?.amount ?? 0];
  let best: Int32Array | null = null; // the names that together make the best set
  let highestDropped = 0;
  const isBetter = (statePoints: number, amount: number): boolean =>
    amount <= capacity && (statePoints > bestPoints || (statePoints === bestPoints && amount < bestAmount));
  /** Could exchanges reach more points within the capacity, or as many for less? `ratio` is what a krona of room gives, `lack` what a krona too much costs. */
  const canImprove = (statePoints: number, amount: number, ratio: number, lack: number): boolean => {
    const gain = gainOf(capacity - amount, ratio, lack);
    if (gain >= bestPoints + 1 - statePoints) return true;
    const dropped = statePoints + Math.floor(gain);
    if (dropped > highestDropped) highestDropped = dropped;
    return gain >= bestPoints - statePoints && gainOf(bestAmount - 1 - amount, ratio, lack) >= bestPoints - statePoints;
  };
  /** These exchanges alone cost so much, at the break item's ratio, that no set with them improves. */
  const isHopeless = (morePoints: number, moreAmount: number): boolean =>
    !canImprove(breakPoints + morePoints, breakAmount + moreAmount, breakRatio, breakRatio);

  let states = ParetoList.of(breakPoints, breakAmount);
  let next = new ParetoList();
  if (isBetter(breakPoints, breakAmount)) [bestPoints, bestAmount, best] = [breakPoints, breakAmount, Int32Array.of(UNCHANGED)];
  let frontier: Frontier = { left: breakAt - 1, right: breakAt, goesRight: true };
  let meetAt = STATES_BEFORE_MEETING;

  while (states.size > 0 && effort.left > 0 && !(enough && bestPoints === enough.points && bestAmount === enough.amount)) {
    frontier = skipHopeless(frontier);
    const step = stepFrom(frontier);
    if (!step) break;
    frontier = skipHopeless(step.frontier);
    const ratio = frontier.right < size ? ratioOf(frontier.right) : 0;
    const lack = frontier.left >= 0 ? ratioOf(frontier.left) : Infinity;
    effort.left -= states.size;
    let hasNewBest = false;
    states.exchangeInto(next, step.exchange, exchanges, (statePoints, amount) => {
      if (isBetter(statePoints, amount)) {
        [bestPoints, bestAmount, hasNewBest] = [statePoints, amount, true];
        return true;
      }
      return canImprove(statePoints, amount, ratio, lack);
    });
    [states, next] = [next, states];
    if (hasNewBest) best = Int32Array.of(nameOf(bestPoints, bestAmount));
    if (states.size >= meetAt) {
      meetAt = states.size * 2;
      if (meetFurtherOut()) break;
    }
    if (exchanges.isDueForSweep) exchanges.sweep([states.names.subarray(0, states.size), ...(best ? [best] : [])]);
  }
  if (!best) return null;

  const chosen = new Uint8Array(size).fill(1, 0, breakAt);
  for (const name of best) for (const item of exchanges.itemsOf(name)) chosen[item] = 1 - (chosen[item] ?? 0);
  return { points: bestPoints, amount: bestAmount, chosen, bound: Math.max(bestPoints, highestDropped) };

  function skipHopeless({ left, right, goesRight }: Frontier): Frontier {
    while (right < size && isHopeless(pointsOf(right), amountOf(right))) right += 1;
    while (left >= 0 && isHopeless(-pointsOf(left), -amountOf(left))) left -= 1;
    return { left, right, goesRight };
  }

  /** The next item outward, on one side and the other by turns: right of the break item to be taken, left of it to be left out. */
  function stepFrom({ left, right, goesRight }: Frontier) {
    if (right >= size && left < 0) return null;
    const isRight = left < 0 || (right < size && goesRight);
    const item = isRight ? right : left;
    const sign = isRight ? 1 : -1;
    return {
      exchange: { item, points: sign * pointsOf(item), amount: sign * amountOf(item) },
      frontier: { left: isRight ? left : left - 1, right: isRight ? right + 1 : right, goesRight: !isRight },
    };
  }

  /** The state just written that is the best set: the only one with its amount. */
  function nameOf(statePoints: number, amount: number): number {
    let [from, to] = [0, states.size - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((states.amounts[middle] ?? 0) < amount) from = middle + 1;
      else to = middle;
    }
    if (states.points[from] !== statePoints || states.amounts[from] !== amount) throw new Error('The best state is in the list');
    return states.names[from] ?? UNCHANGED;
  }

  /** @returns whether all items further out were in it, so that nothing is left to search */
  function meetFurtherOut(): boolean {
    let outer = ParetoList.of(0, 0);
    let spare = new ParetoList();
    let place = frontier;
    const most = states.size * 4;
    let work = states.size * 64; // an outer list that stays short but takes in thousands of items costs more than it gives
    for (;;) {
      place = skipHopeless(place);
      const step = stepFrom(place);
      if (!step) break;
      if (outer.size >= most || work < 0 || effort.left < 0) break;
      effort.left -= outer.size;
      work -= outer.size;
      outer.exchangeInto(spare, step.exchange, exchanges, (morePoints, moreAmount) => !isHopeless(morePoints, moreAmount));
      [outer, spare] = [spare, outer];
      place = step.frontier;
    }
    const isWhole = stepFrom(place) === null;
    effort.left -= states.size;
    // For each state in growing amount the largest outer one that still fits: with growing amount that one only shrinks.
    let fits = outer.size - 1;
    for (let state = 0; state < states.size; state += 1) {
      const room = capacity - (states.amounts[state] ?? 0);
      while (fits >= 0 && (outer.amounts[fits] ?? 0) > room) fits -= 1;
      if (fits < 0) break;
      const sum = (states.points[state] ?? 0) + (outer.points[fits] ?? 0);
      const amount = (states.amounts[state] ?? 0) + (outer.amounts[fits] ?? 0);
      if (!isBetter(sum, amount)) continue;
      [bestPoints, bestAmount, best] = [
        sum,
        amount,
        Int32Array.of(states.names[state] ?? UNCHANGED, outer.names[fits] ?? UNCHANGED),
      ];
    }
    return isWhole;
  }
}

/** How far outward the search has come: the next item on each side, and whose turn it is. */
type Frontier = Readonly<{ left: number; right: number; goesRight: boolean }>;

/** The most points that `room` kronor allow (below 0: cost), rounded up by more than floating-point arithmetic errs. */
function gainOf(room: number, ratio: number, lack: number): number {
  const gain = room > 0 ? room * ratio : room === 0 ? 0 : room * lack;
  return gain === -Infinity ? gain : gain + 1e-9 + Math.abs(gain) * 1e-14;
}
