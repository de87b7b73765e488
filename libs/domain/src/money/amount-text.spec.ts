import fc from 'fast-check';
import { formatAmount, formatKronor, formatSignedAmount, formatSignedKronor } from './format-amount.js';
import { parseAmount, parseSignedAmount } from './parse-amount.js';

describe('an amount in writing', () => {
  it.each([
    [0, '0 kr'],
    [999, '999 kr'],
    [1_000, '1 tkr'],
    [1_050, '1,05 tkr'],
    [999_999, '999,999 tkr'],
    [1_000_000, '1 mnkr'],
    [40_000_000, '40 mnkr'],
    [63_400_000, '63,4 mnkr'],
    [107_550_000, '107,55 mnkr'],
    [1_000_001, '1,000001 mnkr'],
    [999_999_999, '999,999999 mnkr'],
    [1_000_000_000, '1 mdkr'],
    [1_000_000_000_000, '1000 mdkr'],
    [Number.MAX_SAFE_INTEGER, '9007199,254740991 mdkr'],
  ])('%d is %s', (amount, written) => expect(formatAmount(amount)).toBe(written));

  it('is negative with a true minus, and in a table has hard spaces', () => {
    expect(formatSignedAmount(-12_000)).toBe('\u221212 tkr');
    expect(formatSignedAmount(18_000)).toBe('18 tkr');
    expect(formatKronor(2_100_000)).toBe('2\u00A0100\u00A0000');
    expect([0, 999, 1_000].map(formatKronor)).toEqual(['0', '999', '1\u00A0000']);
    expect(formatSignedKronor(-1_500)).toBe('\u22121\u00A0500');
  });

  it('is never a fraction or negative', () => {
    expect(() => formatAmount(0.5)).toThrow(RangeError);
    expect(() => formatAmount(-1)).toThrow(RangeError);
  });
});

describe('an amount read', () => {
  it.each([
    ['2100000', 2_100_000],
    ['2 100 000', 2_100_000],
    ['2\u00A0100\u202F000\u2009kr', 2_100_000],
    ['2100000,00 kr', 2_100_000],
    ['350 tkr', 350_000],
    ['350 kkr', 350_000],
    ['63,4 mkr', 63_400_000],
    ['63,4mnkr', 63_400_000],
    ['63,40 MNKR', 63_400_000],
    ['63,4 miljoner kr', 63_400_000],
    ['63,4 miljoner kronor', 63_400_000],
    ['1 miljon', 1_000_000],
    ['1 miljon kronor', 1_000_000],
    ['1,5 mdkr', 1_500_000_000],
    ['2 miljarder', 2_000_000_000],
    ['500 tusen kronor', 500_000],
    ['  40 mnkr ', 40_000_000],
    ['0', 0],
    ['-0', 0],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('%j is %d', (text, amount) => expect(parseAmount(text)).toEqual({ kind: 'amount', amount }));

  it.each([
    ['0,5 kr', 'fraction'],
    ['1,0001 tkr', 'fraction'],
    ['1,0000001 mnkr', 'fraction'],
    ['-1', 'negative'],
    ['\u22121 mnkr', 'negative'],
    ['9007199254740992', 'too-large'],
    ['9'.repeat(100_000), 'too-large'],
    ['', 'not-an-amount'],
    ['kr', 'not-an-amount'],
    ['1.5 mnkr', 'not-an-amount'],
    ['1 00', 'not-an-amount'],
    ['1 0000 kr', 'not-an-amount'],
    ['1,5,5', 'not-an-amount'],
    ['1e6', 'not-an-amount'],
    ['2 mnkr kr', 'not-an-amount'],
    ['2 constructor', 'not-an-amount'],
    ['40 mnkr och 2 kr', 'not-an-amount'],
  ])('%.20j is refused: %s', (text, kind) => expect(parseAmount(text)).toEqual({ kind }));

  it('may be negative where it says so, with either minus', () => {
    expect(parseSignedAmount('-12 tkr')).toEqual({ kind: 'amount', amount: -12_000 });
    expect(parseSignedAmount('\u2212 12,5 tkr')).toEqual({ kind: 'amount', amount: -12_500 });
  });

  it('is what was written', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.maxSafeNat(),
          fc.nat().map((n) => n * 1000),
        ),
        (amount) => {
          expect(parseAmount(formatAmount(amount))).toEqual({ kind: 'amount', amount });
          expect(parseAmount(formatKronor(amount))).toEqual({ kind: 'amount', amount });
          const lost = amount === 0 ? 0 : -amount;
          expect(parseSignedAmount(formatSignedAmount(lost))).toEqual({ kind: 'amount', amount: lost });
          expect(parseSignedAmount(formatSignedKronor(lost))).toEqual({ kind: 'amount', amount: lost });
        },
      ),
      { numRuns: 2000 },
    ));
});
