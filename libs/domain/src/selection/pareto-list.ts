import { type Exchanges, UNCHANGED } from './exchanges.js';

/** One item taken (`count` 1) or left out (`count` −1, with points and amount below 0). */
export type Exchange = Readonly<{ item: number; points: number; amount: number; count: 1 | -1 }>;

/**
 * States in growing amount and growing points: one that costs as much as another, or more, and gives no more points is dominated
 * and not kept. Columns, for there may be a million.
 */
export class ParetoList {
  size = 0;
  points = new Float64Array(256);
  amounts = new Float64Array(256);
  names = new Int32Array(256);
  /** How many items more than in the break solution. */
  counts = new Int32Array(256);

  static of(points: number, amount: number): ParetoList {
    const list = new ParetoList();
    list.push(points, amount, UNCHANGED, 0);
    return list;
  }

  push(points: number, amount: number, name: number, count: number): void {
    if (this.size === this.names.length) this.grow();
    this.points[this.size] = points;
    this.amounts[this.size] = amount;
    this.names[this.size] = name;
    this.counts[this.size] = count;
    this.size += 1;
  }

  /**
   * Writes into `target` these states, and each of them with one more exchange.
   * @param exchange what it adds, negative when the item is taken out
   * @param isWorth asked once of each state that is not dominated; what it turns down is dropped
   */
  exchangeInto(
    target: ParetoList,
    exchange: Exchange,
    exchanges: Exchanges,
    isWorth: (points: number, amount: number, count: number) => boolean,
  ): void {
    const { points, amounts, names, counts, size } = this;
    const { item, points: morePoints, amount: moreAmount, count: moreItems } = exchange;
    target.size = 0;
    // Plain variables, no pairs: this is where the time goes.
    let as = 0;
    let other = 0;
    let mostPoints = -Infinity;
    while (other < size) {
      const otherPoints = (points[other] ?? 0) + morePoints;
      const otherAmount = (amounts[other] ?? 0) + moreAmount;
      const asPoints = as < size ? (points[as] ?? 0) : 0;
      const asAmount = as < size ? (amounts[as] ?? 0) : Infinity;
      if (asAmount < otherAmount || (asAmount === otherAmount && asPoints >= otherPoints)) {
        if (asPoints > mostPoints && isWorth(asPoints, asAmount, counts[as] ?? 0)) {
          mostPoints = asPoints;
          target.push(asPoints, asAmount, names[as] ?? UNCHANGED, counts[as] ?? 0);
        }
        as += 1;
      } else {
        if (otherPoints > mostPoints && isWorth(otherPoints, otherAmount, (counts[other] ?? 0) + moreItems)) {
          mostPoints = otherPoints;
          target.push(otherPoints, otherAmount, exchanges.add(item, names[other] ?? UNCHANGED), (counts[other] ?? 0) + moreItems);
        }
        other += 1;
      }
    }
    for (; as < size; as += 1) {
      const asPoints = points[as] ?? 0;
      if (asPoints <= mostPoints || !isWorth(asPoints, amounts[as] ?? 0, counts[as] ?? 0)) continue;
      mostPoints = asPoints;
      target.push(asPoints, amounts[as] ?? 0, names[as] ?? UNCHANGED, counts[as] ?? 0);
    }
  }

  private grow(): void {
    const [points, amounts] = [new Float64Array(this.size * 4), new Float64Array(this.size * 4)];
    const [names, counts] = [new Int32Array(this.size * 4), new Int32Array(this.size * 4)];
    points.set(this.points);
    amounts.set(this.amounts);
    names.set(this.names);
    counts.set(this.counts);
    [this.points, this.amounts, this.names, this.counts] = [points, amounts, names, counts];
  }
}
