import { type Kronor, kronor, type SignedKronor, signedKronor } from './kronor.js';

/**
 * Why a text is no amount: it does not read as one; it is a part of a krona; it is negative where that is not allowed;
 * it is beyond 2^53 − 1 kronor.
 */
export type AmountRefusal = Readonly<{ kind: 'not-an-amount' | 'fraction' | 'negative' | 'too-large' }>;
export type ParsedAmount = Readonly<{ kind: 'amount'; amount: Kronor }> | AmountRefusal;
export type ParsedSignedAmount = Readonly<{ kind: 'amount'; amount: SignedKronor }> | AmountRefusal;

// What each unit multiplies by, as a power of ten. Swedish texts write all of these; we write tkr, mnkr and mdkr.
const POWER_OF_UNIT: Readonly<Record<string, number>> = {
  '': 0,
  kr: 0,
  krona: 0,
  kronor: 0,
  sek: 0,
  tkr: 3,
  kkr: 3,
  tusen: 3,
  mkr: 6,
  mnkr: 6,
  miljon: 6,
  miljoner: 6,
  mdkr: 9,
  miljard: 9,
  miljarder: 9,
};
const SPACES = /[\u0020\u00A0\u202F\u2009]+/g;
const SHAPE = /^([-\u2212]?) ?(\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))? ?(\p{L}*)(?: (kr|kronor))?$/u;
const MOST_DIGITS = 40;

/**
 * Reads an amount as Swedish texts write it: kr, tkr, kkr, mkr, mnkr, "miljoner kronor", mdkr and the like, or no unit for kronor;
 * decimal comma; thousands apart by any of the spaces U+0020, U+00A0, U+202F and U+2009. Exact: what is no whole krona is refused,
 * never rounded. A point is refused, for it may stand for either. Source: architecture.md, Money.
 * @example parseAmount('63,4 mnkr') is 63400000; parseAmount('2 100 000') is 2100000; parseAmount('0,5 kr').kind === 'fraction'
 */
export function parseAmount(text: string): ParsedAmount {
  const parsed = read(text);
  if (typeof parsed !== 'number') return parsed;
  return parsed < 0 ? { kind: 'negative' } : { kind: 'amount', amount: kronor(parsed) };
}

/** As `parseAmount`, and negative too, with either minus (U+002D or U+2212). @example parseSignedAmount('−12 tkr') is −12000 */
export function parseSignedAmount(text: string): ParsedSignedAmount {
  const parsed = read(text);
  return typeof parsed === 'number' ? { kind: 'amount', amount: signedKronor(parsed) } : parsed;
}

function read(text: string): number | AmountRefusal {
  const [, minus, grouped = '', decimals = '', unit = '', kronorAfter] = SHAPE.exec(text.replace(SPACES, ' ').trim()) ?? [];
  const word = unit.toLowerCase();
  const power = Object.hasOwn(POWER_OF_UNIT, word) ? POWER_OF_UNIT[word] : undefined;
  // "2 miljoner kronor" is said, "2 mnkr kronor" and "2 kr kr" are not.
  if (grouped === '' || power === undefined || (kronorAfter !== undefined && !/^(?:tusen|milj)/.test(word)))
    return { kind: 'not-an-amount' };

  const fraction = decimals.replace(/0+$/, '');
  if (fraction.length > power) return { kind: 'fraction' };
  const digits = `${grouped.replaceAll(' ', '')}${fraction.padEnd(power, '0')}`.replace(/^0+(?=\d)/, '');
  const amount = digits.length > MOST_DIGITS ? Infinity : Number(digits);
  if (amount > Number.MAX_SAFE_INTEGER) return { kind: 'too-large' };
  return minus && amount > 0 ? -amount : amount;
}
