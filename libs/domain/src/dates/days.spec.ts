import { dayInStockholm } from './day-in-stockholm.js';
import { daysAfter } from './days-after.js';
import { daysBetween } from './days-between.js';

describe('the days of a round', () => {
  it('are counted from one to another, over a leap day too, and backwards below 0', () =>
    expect([
      daysBetween('2021-02-27', '2021-03-01'),
      daysBetween('2024-02-27', '2024-03-01'),
      daysBetween('2021-03-01', '2021-02-27'),
      daysBetween('2021-03-01', '2021-03-01'),
    ]).toEqual([2, 3, -2, 0]));

  it('come after one another, over a leap day too', () =>
    expect([
      daysAfter('2024-02-27', 3),
      daysAfter('2021-02-27', 2),
      daysAfter('2021-03-01', -2),
      daysAfter('2021-03-01', 0),
    ]).toEqual(['2024-03-01', '2021-03-01', '2021-02-27', '2021-03-01']));

  it('change at midnight in Stockholm, in winter and in summer', () =>
    expect([
      dayInStockholm('2021-01-31T22:59:59Z'),
      dayInStockholm('2021-01-31T23:00:00Z'),
      dayInStockholm('2021-06-30T21:59:59Z'),
      dayInStockholm('2021-06-30T22:00:00Z'),
    ]).toEqual(['2021-01-31', '2021-02-01', '2021-06-30', '2021-07-01']));
});
