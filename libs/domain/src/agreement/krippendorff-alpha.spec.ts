import fc from 'fast-check';
import { numberOf, rational } from '../money/rational.js';
import { intervalAlpha, type Units } from './interval-alpha.js';
import { ordinalAlpha } from './ordinal-alpha.js';

/** One row for each observer, one column for each unit; a point where the observer said nothing. */
function unitsOf(...observers: readonly string[]): Units {
  const rows = observers.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, unit) => rows.flatMap((row) => (row[unit] === '.' ? [] : [BigInt(row[unit] ?? '')])));
}

const alphas = (units: Units) =>
  [ordinalAlpha(units), intervalAlpha(units)].map((alpha) => (alpha === null ? null : numberOf(alpha)));

describe('Krippendorff’s alpha', () => {
  // Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability, sections C and D: any metric, any number of observers,
  // missing data. It prints ordinal .815 and interval .849; the further digits are those of the Python package `krippendorff`.
  it('of 4 observers and 12 units is that of Krippendorff (2011), one unit with a single value left out', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    const [ordinal, interval] = alphas(units);
    expect(ordinal).toBeCloseTo(0.815388, 6);
    expect(interval).toBeCloseTo(0.849107, 6);
  });

  // Hayes, A. F. & Krippendorff, K. (2007). Answering the Call for a Standard Reliability Measure for Coding Data. Communication
  // Methods and Measures 1(1), table 1: the tone of 40 newspaper articles from 0 to 3, by 5 observers. It prints ordinal .7598.
  it('of 5 observers and 40 articles is that of Hayes and Krippendorff (2007)', () => {
    const units = unitsOf(
      '1 1 2 . 0 0 1 1 2 2 . 0 1 3 1 1 2 1 1 0 0 0 2 0 1 0 0 1 1 1 1 2 2 3 2 2 2 2 2 1',
      '1 1 3 0 0 0 0 . 2 1 1 0 2 3 1 1 1 2 1 0 0 0 3 0 2 1 0 2 1 1 1 1 2 2 2 2 2 2 2 1',
      '2 0 3 0 0 0 2 2 2 1 0 0 2 2 1 1 2 3 0 0 1 . 3 0 . 1 0 1 2 2 0 2 . 2 2 3 2 . 2 1',
      '. 1 3 . . . . 0 . 1 0 0 2 2 . . . 3 1 . 1 0 3 0 2 1 1 2 2 . . 1 2 2 . . . 1 2 .',
      '2 . . 0 0 0 1 . 2 . . . . 3 1 1 2 . . 0 . 0 . . 2 . 0 . . 2 0 . 2 . 2 2 2 2 . 1',
    );
    expect(units).toHaveLength(40);
    expect(alphas(units)[0]?.toFixed(4)).toBe('0.7598');
  });

  // 1 2 | 2 2: the units' pairs differ by 1, all six pairs by 3, so 1 − 3 · 1/3; ordinal is the same where there are two values.
  // 1 2 | 3 3 3: the units' pairs differ by 1, all ten by 1 + 3 · 4 + 3 · 1 = 16, so 1 − 4 · 1/16.
  it('is exact', () => {
    const units = unitsOf('1 2', '2 2');
    expect([ordinalAlpha(units), intervalAlpha(units)]).toEqual([rational(0), rational(0)]);
    expect(intervalAlpha(unitsOf('1 3', '2 3', '. 3'))).toEqual(rational(3, 4));
  });

  it('is 1 where all agree, and below 0 where they agree less than chance would', () => {
    expect(alphas(unitsOf('1 2 3', '1 2 3'))).toEqual([1, 1]);
    expect(alphas(unitsOf('1 3', '3 1'))).toEqual([-0.5, -0.5]);
  });

  it('is undefined without two values in a unit, and where nothing is expected to differ', () => {
    for (const units of [
      [],
      [[1n], [2n]],
      [
        [2n, 2n],
        [2n, 2n],
      ],
      [[2n, 2n], [3n]],
    ])
      expect(alphas(units)).toEqual([null, null]);
  });

  const anyUnits = fc.array(fc.array(fc.bigInt({ min: 0n, max: 5n }), { maxLength: 5 }), { maxLength: 8 });
  // The definition word by word: every pair of values, the ordinal difference summed over the values between.
  it('is the definition’s', () =>
    fc.assert(
      fc.property(anyUnits, (units) => {
        const pairable = units.filter(({ length }) => length > 1).map((unit) => unit.map(Number));
        const values = pairable.flat();
        const count = (value: number) => values.filter((other) => other === value).length;
        const metrics = [
          (a: number, b: number) => {
            const [from, to] = [Math.min(a, b), Math.max(a, b)];
            let between = 0;
            for (let value = from; value <= to; value += 1) between += count(value);
            return (between - (count(from) + count(to)) / 2) ** 2;
          },
          (a: number, b: number) => (a - b) ** 2,
        ];
        const byDefinition = metrics.map((difference) => {
          const sumOver = (unit: readonly number[]) =>
            unit.reduce((sum, a) => sum + unit.reduce((inner, b) => inner + difference(a, b), 0), 0);
          const observed = pairable.reduce((sum, unit) => sum + sumOver(unit) / (unit.length - 1), 0) / values.length;
          const expected = sumOver(values) / (values.length * (values.length - 1));
          return values.length === 0 || expected === 0 ? null : 1 - observed / expected;
        });
        alphas(units).forEach((alpha, index) => {
          const other = byDefinition[index] ?? null;
          if (alpha === null || other === null) expect(alpha).toBe(other);
          else expect(alpha).toBeCloseTo(other, 10);
        });
      }),
    ));

  it('does not change with the order, with units of one value, or with the scale that it has no say in', () =>
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(alphas([[9n], ...units.map((unit) => unit.toReversed()).reverse()])).toEqual(alphas(units));
        expect(intervalAlpha(units.map((unit) => unit.map((value) => 3n * value - 7n)))).toEqual(intervalAlpha(units));
        expect(ordinalAlpha(units.map((unit) => unit.map((value) => value ** 3n)))).toEqual(ordinalAlpha(units));
      }),
    ));
});
