import { type Exchanges, UNCHANGED } from './exchanges.js';

/**
 * States in growing amount and growing points: one that costs as much as another, or more, and gives no more points is dominated
 * and not kept. Columns, for there may be a million.
 */
export class ParetoList {
  size = 0;
  points = new Float64Array(256);
  amounts = new Float64Array(256);
  names = new Int32Array(256);

  static of(points: number, amount: number): ParetoList {
    const list = new ParetoList();
    list.push(points, amount, UNCHANGED);
    return list;
  }

  push(points: number, amount: number, name: number): void {
    if (this.size === this.names.length) this.grow();
    this.points[this.size] = points;
    this.amounts[this.size] = amount;
    this.names[this.size] = name;
    this.size += 1;
  }

  /**
   * Writes into `target` these states, and each of them with one more exchange.
   * @param exchange what it adds, negative when the item is taken out
   * @param isWorth asked once of each state that is not dominated; what it turns down is dropped
   */
  exchangeInto(
    target: ParetoList,
    exchange: Readonly<{ item: number; points: number; amount: number }>,
    exchanges: Exchanges,
    isWorth: (points: number, amount: number) => boolean,
  ): void {
    const { points, amounts, names, size } = this;
    const { item, points: morePoints, amount: moreAmount } = exchange;
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
        if (asPoints > mostPoints && isWorth(asPoints, asAmount)) {
          mostPoints = asPoints;
          target.push(asPoints, asAmount, names[as] ?? UNCHANGED);
        }
        as += 1;
      } else {
        if (otherPoints > mostPoints && isWorth(otherPoints, otherAmount)) {
          mostPoints = otherPoints;
          target.push(otherPoints, otherAmount, exchanges.add(item, names[other] ?? UNCHANGED));
        }
        other += 1;
      }
    }
    for (; as < size; as += 1) {
      const asPoints = points[as] ?? 0;
      if (asPoints <= mostPoints || !isWorth(asPoints, amounts[as] ?? 0)) continue;
      mostPoints = asPoints;
      target.push(asPoints, amounts[as] ?? 0, names[as] ?? UNCHANGED);
    }
  }

  private grow(): void {
    const [points, amounts, names] = [
      new Float64Array(this.size * 4),
      new Float64Array(this.size * 4),
      new Int32Array(this.size * 4),
    ];
    points.set(this.points);
    amounts.set(this.amounts);
    names.set(this.names);
    [this.points, this.amounts, this.names] = [points, amounts, names];
  }
}
