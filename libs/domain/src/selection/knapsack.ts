import { type CardinalityBound, cardinalityBound } from './cardinality-bound.js';
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
  let cardinality: CardinalityBound | null = null; // once the list has grown long
  let [itemsForMore, itemsForEqual] = [0, 0]; // that its bound counts on
  /** The most points that `room` kronor can still give a state, or (below 0) cost it, with what is left to exchange. */
  const gainFrom = (room: number, spareItems: number, outward: Outward): number => {
    const gain = gainOf(room, outward.ratio, outward.lack);
    return cardinality && outward.frontier
      ? Math.min(gain, gainByCardinality(cardinality, room, spareItems, outward.frontier))
      : gain;
  };
  /** Could exchanges reach more points within the capacity, or as many for less? */
  const canImprove = (statePoints: number, amount: number, count: number, outward: Outward): boolean => {
    const gain = gainFrom(capacity - amount, itemsForMore - breakAt - count, outward);
    if (gain >= bestPoints + 1 - statePoints) return true;
    const dropped = statePoints + Math.floor(gain);
    if (dropped > highestDropped) highestDropped = dropped;
    return gainFrom(bestAmount - 1 - amount, itemsForEqual - breakAt - count, outward) >= bestPoints - statePoints;
  };
  const boundByCardinality = (): void => {
    cardinality = cardinalityBound({ points, amounts }, capacity, bestPoints + 1);
    countItems();
  };
  const countItems = (): void => {
    if (cardinality) [itemsForMore, itemsForEqual] = [cardinality.limitFor(bestPoints + 1), cardinality.limitFor(bestPoints)];
  };
  const fromBreak: Outward = { ratio: breakRatio, lack: breakRatio, frontier: null };
  /** These exchanges alone cost so much, at the break item's ratio, that no set with them improves. */
  const isHopeless = (morePoints: number, moreAmount: number): boolean =>
    !canImprove(breakPoints + morePoints, breakAmount + moreAmount, 0, fromBreak);

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
    const outward: Outward = {
      ratio: frontier.right < size ? ratioOf(frontier.right) : 0,
      lack: frontier.left >= 0 ? ratioOf(frontier.left) : Infinity,
      frontier,
    };
    effort.left -= states.size;
    let hasNewBest = false;
    states.exchangeInto(next, step.exchange, exchanges, (statePoints, amount, count) => {
      if (isBetter(statePoints, amount)) {
        [bestPoints, bestAmount, hasNewBest] = [statePoints, amount, true];
        return true;
      }
      return canImprove(statePoints, amount, count, outward);
    });
    [states, next] = [next, states];
    if (hasNewBest) {
      best = Int32Array.of(nameOf(bestPoints, bestAmount));
      countItems();
    }
    if (states.size >= meetAt) {
      meetAt = states.size * 2;
      if (meetFurtherOut()) break;
      fillEachWith(pairsFurtherOut());
      boundByCardinality();
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
      exchange: { item, points: sign * pointsOf(item), amount: sign * amountOf(item), count: sign } as const,
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
    fillEachWith(outer);
    return stepFrom(place) === null;
  }

  /** Two items far apart, one for the other: what brings a sum that is far from full there at once. Evenly spread on both sides. */
  function pairsFurtherOut(): ParetoList {
    const { left, right } = frontier;
    const most = Math.ceil(Math.sqrt(states.size * 4));
    const [leftStep, rightStep] = [Math.max(1, Math.floor((left + 1) / most)), Math.max(1, Math.floor((size - right) / most))];
    const pairs: Readonly<{ out: number; into: number; points: number; amount: number }>[] = [];
    for (let out = left; out >= 0; out -= leftStep)
      for (let into = right; into < size; into += rightStep)
        pairs.push({ out, into, points: pointsOf(into) - pointsOf(out), amount: amountOf(into) - amountOf(out) });
    pairs.sort((a, b) => a.amount - b.amount || b.points - a.points);
    const list = new ParetoList();
    let mostPoints = -Infinity;
    for (const pair of pairs) {
      if (pair.points <= mostPoints) continue;
      mostPoints = pair.points;
      list.push(pair.points, pair.amount, exchanges.add(pair.into, exchanges.add(pair.out, UNCHANGED)), 0);
    }
    effort.left -= pairs.length;
    return list;
  }

  /** Each state with the outer exchanges that fill it best: the largest that still fit, and those only shrink as states grow. */
  function fillEachWith(outer: ParetoList): void {
    effort.left -= states.size;
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
  }
}

/** How far outward the search has come: the next item on each side, and whose turn it is. */
type Frontier = Readonly<{ left: number; right: number; goesRight: boolean }>;

/** What is left to exchange: at best so many points a krona on the one side, at least so many lost on the other. */
type Outward = Readonly<{ ratio: number; lack: number; frontier: Frontier | null }>;

function gainByCardinality(bound: CardinalityBound, room: number, spareItems: number, { left, right }: Frontier): number {
  const value = bound.perKrona * room;
  const exchanged = (bound.gainBefore[left + 1] ?? 0) + (bound.gainFrom[right] ?? 0);
  return value + exchanged + bound.perItem * spareItems + 1e-6 + (Math.abs(value) + exchanged) * 1e-12;
}

/** The most points that `room` kronor allow (below 0: cost), rounded up by more than floating-point arithmetic errs. */
function gainOf(room: number, ratio: number, lack: number): number {
  const gain = room > 0 ? room * ratio : room === 0 ? 0 : room * lack;
  return gain === -Infinity ? gain : gain + 1e-9 + Math.abs(gain) * 1e-14;
}
