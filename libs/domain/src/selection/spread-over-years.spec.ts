import { kronor } from '../money/kronor.js';
import { spreadOverYears } from './spread-over-years.js';

const items = [
  { year: 2025, amount: kronor(300) },
  { year: 2024, amount: kronor(500) },
  { year: 2025, amount: kronor(200) },
  { year: 2026, amount: kronor(100) },
];

describe('a granted amount over the years', () => {
  it('lies as the eligible items lie, years in order', () =>
    expect(spreadOverYears(items, [3], kronor(1000))).toEqual([
      { year: 2024, amount: 500 },
      { year: 2025, amount: 500 },
    ]));

  it('loses what was capped off the last items, not the last years', () =>
    expect(spreadOverYears(items, [], kronor(850))).toEqual([
      { year: 2024, amount: 500 },
      { year: 2025, amount: 350 },
    ]));

  it('has no year for 0 kronor', () => expect(spreadOverYears(items, [], kronor(0))).toEqual([]));

  it('is never more than the eligible items', () =>
    expect(() => spreadOverYears(items, [1], kronor(601))).toThrow('lack 1 kronor'));
});
