import { kronor, signedKronor } from './kronor.js';

const UNITS = [
  { size: 1_000_000_000n, decimals: 9, word: 'mdkr' },
  { size: 1_000_000n, decimals: 6, word: 'mnkr' },
  { size: 1_000n, decimals: 3, word: 'tkr' },
] as const;
const MINUS = '\u2212';
const HARD_SPACE = '\u00A0';

/**
 * An amount exactly, in the largest unit that it reaches: mdkr from 10^9, mnkr from 10^6, tkr from 10^3, else kr, with as many
 * decimals as exactness needs. An ordinary space stands before the unit; who sets type may harden it. Source: architecture.md, Money.
 * @example formatAmount(107550000) === '107,55 mnkr'; formatAmount(40000000) === '40 mnkr'; formatAmount(0) === '0 kr'
 * @throws RangeError when it is not whole kronor from 0 to 2^53 − 1
 */
export function formatAmount(amount: number): string {
  const whole = BigInt(kronor(amount));
  const unit = UNITS.find(({ size }) => whole >= size);
  if (!unit) return `${whole} kr`;
  const decimals = String(whole % unit.size)
    .padStart(unit.decimals, '0')
    .replace(/0+$/, '');
  return `${whole / unit.size}${decimals && `,${decimals}`} ${unit.word}`;
}

/** As `formatAmount`, for an amount that may be negative; the minus is U+2212. @example formatSignedAmount(-12000) === '−12 tkr' */
export const formatSignedAmount = (amount: number): string =>
  signedKronor(amount) < 0 ? `${MINUS}${formatAmount(-amount)}` : formatAmount(amount);

/**
 * Whole kronor for a table, thousands apart by hard spaces (U+00A0), without unit.
 * @example formatKronor(2100000) === '2\u00A0100\u00A0000'
 * @throws RangeError when it is not whole kronor from 0 to 2^53 − 1
 */
export const formatKronor = (amount: number): string => String(kronor(amount)).replace(/\B(?=(?:\d{3})+$)/g, HARD_SPACE);

/** As `formatKronor`, for an amount that may be negative; the minus is U+2212. */
export const formatSignedKronor = (amount: number): string =>
  signedKronor(amount) < 0 ? `${MINUS}${formatKronor(-amount)}` : formatKronor(amount);
