/** Whole points and whole amounts, both above 0, in falling points per krona (`byEfficiency`). Columns, for 100 000 of them are searched in milliseconds. */
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
}>;

const NONE = -1;
/** Beyond so many remembered exchanges those that no living state descends from are forgotten: memory stays under some 100 MB. */
const LINKS_BEFORE_SWEEP = 4_000_000;

/**
 * The set with the most points within the capacity, and of those with the least amount; exact.
 *
 * The items are taken from the best points per krona until one does not fit (the break item). A better set differs from that one
 * by exchanges, and those pay best near the break item, so the search goes outward from it, one item at a time, with a list of
 * states that grow in points and amount alike (the others are dominated). A state is dropped as soon as even a fraction of the
 * best item left, put in its remaining room, could not make it better than the best set known: that is the proof.
 * The bounds are floating-point with a margin that only ever keeps a state too many; points and amounts are exact integers.
 * @param capacity kronor
 * @returns `null` when nothing is better than `betterThan`
 */
export function searchBestSet({ points, amounts }: SortedItems, capacity: number, options: SearchOptions = {}): Found | null {
  const size = points.length;
  let breakAt = 0;
  let breakPoints = 0;
  let breakAmount = 0;
  while (breakAt < size && breakAmount + at(amounts, breakAt) <= capacity) {
    breakPoints += at(points, breakAt);
    breakAmount += at(amounts, breakAt);
    breakAt += 1;
  }

  let [bestPoints, bestAmount] = [options.betterThan?.points ?? -1, options.betterThan?.amount ?? 0];
  let bestLink: number | null = null;
  let highestDropped = 0;
  const links = new Links();
  let states = new States();
  let next = new States();
  const ratioAt = (index: number): number => at(points, index) / at(amounts, index);
  const breakRatio = breakAt < size ? ratioAt(breakAt) : 0;

  const remember = (statePoints: number, amount: number, link: number): void => {
    if (amount > capacity || statePoints < bestPoints || (statePoints === bestPoints && amount >= bestAmount)) return;
    [bestPoints, bestAmount, bestLink] = [statePoints, amount, link];
  };
  /** Could a set reach more points within the capacity, or as many with less? `ratio` is what a krona of room gives, `lack` what a krona too much costs. */
  const canImprove = (statePoints: number, amount: number, ratio: number, lack: number): boolean => {
    const reach = gainOf(capacity - amount, ratio, lack);
    if (reach >= bestPoints + 1 - statePoints) return true;
    highestDropped = Math.max(highestDropped, statePoints + Math.floor(reach));
    return reach >= bestPoints - statePoints && gainOf(bestAmount - 1 - amount, ratio, lack) >= bestPoints - statePoints;
  };
  /** An exchange of this one item costs so much that no set with it improves: it never has to be tried. */
  const isHopeless = (index: number, sign: 1 | -1): boolean =>
    !canImprove(breakPoints + sign * at(points, index), breakAmount + sign * at(amounts, index), breakRatio, breakRatio);
  const isEnough = (): boolean =>
    options.enough !== undefined && bestPoints === options.enough.points && bestAmount === options.enough.amount;

  remember(breakPoints, breakAmount, NONE);
  states.push(breakPoints, breakAmount, NONE);
  let [left, right] = [breakAt - 1, breakAt];
  let goesRight = true;
  while (states.size > 0 && !isEnough()) {
    while (right < size && isHopeless(right, 1)) right += 1;
    while (left >= 0 && isHopeless(left, -1)) left -= 1;
    if (right >= size && left < 0) break;
    goesRight = left < 0 || (right < size && goesRight);
    const item = goesRight ? right++ : left--;
    const sign = goesRight ? 1 : -1;
    goesRight = !goesRight;
    const [itemPoints, itemAmount] = [sign * at(points, item), sign * at(amounts, item)];
    const ratio = right < size ? ratioAt(right) : 0;
    const lack = left >= 0 ? ratioAt(left) : Infinity;

    // Merge the states without and with the exchange by amount; a state stays only if it has more points than all cheaper ones.
    next.size = 0;
    let [without, withIt] = [0, 0];
    let mostPoints = -Infinity;
    while (without < states.size || withIt < states.size) {
      const keepsOut =
        withIt >= states.size || (without < states.size && states.goesBefore(without, withIt, itemPoints, itemAmount));
      const from = keepsOut ? without++ : withIt++;
      const statePoints = states.pointsAt(from) + (keepsOut ? 0 : itemPoints);
      const amount = states.amountAt(from) + (keepsOut ? 0 : itemAmount);
      if (statePoints <= mostPoints) continue;
      if (!canImprove(statePoints, amount, ratio, lack) && !(amount <= capacity && isBetter(statePoints, amount))) continue;
      const link = keepsOut ? states.linkAt(from) : links.add(item, states.linkAt(from));
      remember(statePoints, amount, link);
      mostPoints = statePoints;
      next.push(statePoints, amount, link);
    }
    [states, next] = [next, states];
    if (links.size > links.sweepAt) bestLink = links.sweep(states, bestLink);
  }
  if (bestLink === null) return null;

  const chosen = new Uint8Array(size).fill(1, 0, breakAt);
  for (let link = bestLink; link !== NONE; link = links.parentOf(link)) {
    const item = links.itemOf(link);
    chosen[item] = 1 - at(chosen, item);
  }
  return { points: bestPoints, amount: bestAmount, chosen, bound: Math.max(bestPoints, highestDropped) };

  function isBetter(statePoints: number, amount: number): boolean {
    return statePoints > bestPoints || (statePoints === bestPoints && amount < bestAmount);
  }
}

/** The most points that `room` kronor allow (below 0: cost), rounded up by more than floating-point arithmetic errs. */
function gainOf(room: number, ratio: number, lack: number): number {
  const gain = room > 0 ? room * ratio : room === 0 ? 0 : room * lack;
  return gain === -Infinity ? gain : gain + 1e-9 + Math.abs(gain) * 1e-14;
}

const at = (column: Float64Array | Int32Array | Uint8Array, index: number): number => column[index] ?? 0;

/** A list of states in growing amount, as columns that grow. */
class States {
  size = 0;
  private points = new Float64Array(256);
  private amounts = new Float64Array(256);
  private links = new Int32Array(256);

  push(points: number, amount: number, link: number): void {
    if (this.size === this.links.length) {
      this.points = grown(this.points, new Float64Array(this.size * 2));
      this.amounts = grown(this.amounts, new Float64Array(this.size * 2));
      this.links = grown(this.links, new Int32Array(this.size * 2));
    }
    this.points[this.size] = points;
    this.amounts[this.size] = amount;
    this.links[this.size] = link;
    this.size += 1;
  }
  pointsAt = (index: number): number => at(this.points, index);
  amountAt = (index: number): number => at(this.amounts, index);
  linkAt = (index: number): number => at(this.links, index);
  relink(index: number, link: number): void {
    this.links[index] = link;
  }
  /** Whether the state `one`, as it is, goes before the state `other` with the item exchanged: less amount, then more points, then as it is. */
  goesBefore(one: number, other: number, itemPoints: number, itemAmount: number): boolean {
    const difference = this.amountAt(one) - (this.amountAt(other) + itemAmount);
    return difference === 0 ? this.pointsAt(one) >= this.pointsAt(other) + itemPoints : difference < 0;
  }
}

/** How each state came about: the item exchanged, and the state before. */
class Links {
  size = 0;
  sweepAt = LINKS_BEFORE_SWEEP;
  private items = new Int32Array(1024);
  private parents = new Int32Array(1024);

  add(item: number, parent: number): number {
    if (this.size === this.items.length) {
      this.items = grown(this.items, new Int32Array(this.size * 2));
      this.parents = grown(this.parents, new Int32Array(this.size * 2));
    }
    this.items[this.size] = item;
    this.parents[this.size] = parent;
    return this.size++;
  }
  itemOf = (link: number): number => at(this.items, link);
  parentOf = (link: number): number => at(this.parents, link);

  /** Keeps only what the states and the best set descend from. A parent is always older than its child, so one pass each way is enough. */
  sweep(states: States, best: number | null): number | null {
    const moved = new Int32Array(this.size);
    for (let index = 0; index < states.size; index += 1) if (states.linkAt(index) !== NONE) moved[states.linkAt(index)] = 1;
    if (best !== null && best !== NONE) moved[best] = 1;
    for (let link = this.size - 1; link >= 0; link -= 1)
      if (moved[link] === 1 && this.parentOf(link) !== NONE) moved[this.parentOf(link)] = 1;
    let kept = 0;
    for (let link = 0; link < this.size; link += 1) {
      if (moved[link] !== 1) continue;
      this.items[kept] = this.itemOf(link);
      this.parents[kept] = this.parentOf(link) === NONE ? NONE : at(moved, this.parentOf(link));
      moved[link] = kept;
      kept += 1;
    }
    this.size = kept;
    this.sweepAt = Math.max(LINKS_BEFORE_SWEEP, kept * 2);
    for (let index = 0; index < states.size; index += 1)
      if (states.linkAt(index) !== NONE) states.relink(index, at(moved, states.linkAt(index)));
    return best === null || best === NONE ? best : at(moved, best);
  }
}

function grown<Column extends Float64Array | Int32Array>(old: Column, larger: Column): Column {
  larger.set(old);
  return larger;
}
