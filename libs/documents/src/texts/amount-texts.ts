import type { Kronor } from '@tp/domain';

const HARD_SPACE = '\u00a0';

/** Whole kronor for a table, thousands apart by hard spaces. @example 2100000 → `2 100 000` */
export const kronorText = (amount: Kronor): string => String(amount).replace(/\B(?=(?:\d{3})+$)/g, HARD_SPACE);

/** An amount for a sentence, exact. @example 107550000 → `107,55 mnkr` */
export function amountText(amount: Kronor): string {
  const [zeros, unit] = amount >= 1e9 ? [9, 'mdkr'] : amount >= 1e6 ? [6, 'mnkr'] : amount >= 1e3 ? [3, 'tkr'] : [0, 'kr'];
  const digits = String(amount).padStart(zeros + 1, '0');
  const decimals = zeros === 0 ? '' : digits.slice(-zeros).replace(/0+$/, '');
  const whole = zeros === 0 ? digits : digits.slice(0, -zeros);
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, HARD_SPACE)}${decimals === '' ? '' : `,${decimals}`}${HARD_SPACE}${unit}`;
}
