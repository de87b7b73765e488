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
    target.size = 0;
    let [as, other] = [0, 0];
    let mostPoints = -Infinity;
    while (other < size || as < size) {
      const [asPoints, asAmount] = as < size ? [points[as] ?? 0, amounts[as] ?? 0] : [0, Infinity];
      const [otherPoints, otherAmount] =
        other < size ? [(points[other] ?? 0) + exchange.points, (amounts[other] ?? 0) + exchange.amount] : [0, Infinity];
      const isAsItWas = asAmount < otherAmount || (asAmount === otherAmount && asPoints >= otherPoints);
      const [statePoints, amount] = isAsItWas ? [asPoints, asAmount] : [otherPoints, otherAmount];
      const name = names[isAsItWas ? as++ : other++] ?? UNCHANGED;
      if (statePoints <= mostPoints || !isWorth(statePoints, amount)) continue;
      mostPoints = statePoints;
      target.push(statePoints, amount, isAsItWas ? name : exchanges.add(exchange.item, name));
    }
  }

  private grow(): void {
    const [points, amounts, names] = [
      new Float64Array(this.size * 2),
      new Float64Array(this.size * 2),
      new Int32Array(this.size * 2),
    ];
    points.set(this.points);
    amounts.set(this.amounts);
    names.set(this.names);
    [this.points, this.amounts, this.names] = [points, amounts, names];
  }
}
