import fc from 'fast-check';
import { numberOf, rational } from './rational.js';

describe('a fraction as a number', () => {
  it('is the nearest one that there is', () => {
    expect([numberOf(rational(1, 3)), numberOf(rational(-5, 4)), numberOf(rational(0))]).toEqual([1 / 3, -1.25, 0]);
  });
  it('is so for any number of digits', () =>
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), fc.integer({ min: 0, max: 3000 }), (numerator, denominator, digits) => {
        // An odd factor beside the fraction, so that it cannot be shortened away and hardly changes it.
        const large = 10n ** BigInt(digits + 30);
        const exact = rational(BigInt(numerator) * large + 1n, BigInt(denominator) * large + 3n);
        expect(numberOf(exact)).toBeCloseTo(numerator / denominator, 5);
      }),
    ));
});
