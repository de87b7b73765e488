import { type Exchanges, UNCHANGED } from './exchanges.js';

/** What keeps a state: it costs no more than `limit` against the bound, and its amount can still end where it is asked for. */
export type Worth = Readonly<{
  breakPoints: number;
  breakAmount: number;
  ratio: number;
  limit: number;
  least: number;
  most: number;
}>;

/**
 * States in growing amount and growing points, where of equals the one with the first reference is kept. Columns, for there may be
 * a million.
 */
export class StateList {
  size = 0;
  points = new Float64Array(256);
  amounts = new Float64Array(256);
  names = new Int32Array(256);
  /** 1 where another set has the same points and amount. */
  ties = new Uint8Array(256);

  static of(points: number, amount: number): StateList {
    const list = new StateList();
    list.makeRoom(1);
    [list.points[0], list.amounts[0], list.names[0], list.size] = [points, amount, UNCHANGED, 1];
    return list;
  }

  static from(
    size: number,
    stateAt: (position: number) => Readonly<{ points: number; amount: number; name: number; tie: number }>,
  ): StateList {
    const list = new StateList();
    list.makeRoom(size);
    for (let position = 0; position < size; position += 1) {
      const { points, amount, name, tie } = stateAt(position);
      list.points[position] = points;
      list.amounts[position] = amount;
      list.names[position] = name;
      list.ties[position] = tie;
    }
    list.size = size;
    return list;
  }

  /**
   * Writes into `target` these states, and each of them with one more item exchanged.
   * @param isIn whether they have the item, which then is left out; otherwise it is taken
   */
  exchangeInto(
    target: StateList,
    {
      item,
      points: itemPoints,
      amount: itemAmount,
      isIn,
    }: Readonly<{ item: number; points: number; amount: number; isIn: boolean }>,
    exchanges: Exchanges,
    { breakPoints, breakAmount, ratio, limit, least, most }: Worth,
  ): void {
    const { points, amounts, names, ties, size } = this;
    const [morePoints, moreAmount] = isIn ? [-itemPoints, -itemAmount] : [itemPoints, itemAmount];
    target.makeRoom(size * 2);
    const { points: toPoints, amounts: toAmounts, names: toNames, ties: toTies } = target;
    // Plain variables, no pairs: this is where the time goes.
    let as = 0;
    let other = 0;
    let written = 0;
    let mostPoints = -Infinity;
    while (as < size || other < size) {
      const asAmount = as < size ? (amounts[as] ?? 0) : Infinity;
      const asPoints = as < size ? (points[as] ?? 0) : -Infinity;
      const otherAmount = other < size ? (amounts[other] ?? 0) + moreAmount : Infinity;
      const otherPoints = other < size ? (points[other] ?? 0) + morePoints : -Infinity;
      const isTie = asAmount === otherAmount && asPoints === otherPoints;
      const isAs = asAmount < otherAmount || (asAmount === otherAmount && (asPoints > otherPoints || (isTie && isIn)));
      const statePoints = isAs ? asPoints : otherPoints;
      const amount = isAs ? asAmount : otherAmount;
      const name = names[isAs ? as : other] ?? UNCHANGED;
      const tie = isTie ? 1 : (ties[isAs ? as : other] ?? 0);
      if (isAs) as += 1;
      else other += 1;
      if (statePoints <= mostPoints) continue;
      mostPoints = statePoints;
      if (amount < least || amount > most) continue;
      const atRatio = ratio * (amount - breakAmount);
      const gained = statePoints - breakPoints;
      if (atRatio - gained > limit + 1e-9 + (Math.abs(gained) + limit) * 1e-12) continue;
      toPoints[written] = statePoints;
      toAmounts[written] = amount;
      toNames[written] = isAs ? name : exchanges.add(item, name);
      toTies[written] = tie;
      written += 1;
    }
    target.size = written;
  }

  /** Of those within the capacity only the last, which is the best, remains. */
  dropBeforeLastWithin(capacity: number): void {
    let first = 0;
    while (first + 1 < this.size && (this.amounts[first + 1] ?? 0) <= capacity) first += 1;
    this.points = this.points.slice(first, this.size);
    this.amounts = this.amounts.slice(first, this.size);
    this.names = this.names.slice(first, this.size);
    this.ties = this.ties.slice(first, this.size);
    this.size -= first;
  }

  private makeRoom(size: number): void {
    if (this.names.length >= size) return;
    this.points = new Float64Array(size * 2);
    this.amounts = new Float64Array(size * 2);
    this.names = new Int32Array(size * 2);
    this.ties = new Uint8Array(size * 2);
  }
}
