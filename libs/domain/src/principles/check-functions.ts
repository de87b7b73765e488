import { EvaluationError } from '@marcbachmann/cel-js';
import { wholeYearsBetween } from '../dates/whole-years.js';
import { compareByCodePoint } from '../selection/compare-by-code-point.js';
import { REWRITTEN } from './evaluation-source.js';
import { LARGEST_INT, LEAST_INT } from './literal-type.js';
import { countWords, hasAnyDigit, mentionsAny, yearsIn } from './text-functions.js';

/** `code` of an evaluation error whose message is a Swedish sentence of our own. */
export const CAUSE = 'cause';
const failed = (message: string): EvaluationError => new EvaluationError({ code: CAUSE, message });

/** What the library is given beside CEL's own functions: signature → handler. Ints are `bigint`. Source: principles.md, extensions. */
export const CHECK_FUNCTIONS: readonly (readonly [signature: string, handler: (...given: never[]) => unknown])[] = [
  ...(['string', 'null'] as const).flatMap((text) => [
    [`words(${text}): int`, (value: string | null) => BigInt(countWords(value))] as const,
    [`hasDigit(${text}): bool`, hasAnyDigit] as const,
    [`years(${text}): list<int>`, (value: string | null) => yearsIn(value).map(BigInt)] as const,
    [`mentions(${text}, list): bool`, mentions] as const,
  ]),
  ['sum(list): int', sum],
  ['distinct(list<T>): list<T>', distinct],
  ['yearsBetween(string, string): int', yearsBetween],
  [`${REWRITTEN.isBefore}(dyn, dyn): bool`, (a: unknown, b: unknown) => isOrdered(a, b, (order) => order < 0)],
  [`${REWRITTEN.isAtMost}(dyn, dyn): bool`, (a: unknown, b: unknown) => isOrdered(a, b, (order) => order <= 0)],
  [`${REWRITTEN.inRange}(dyn): dyn`, inRange],
  [`${REWRITTEN.toInt}(dyn): int`, toInt],
];

function mentions(text: string | null, words: readonly unknown[]): boolean {
  const texts = words.filter((word) => typeof word === 'string');
  if (texts.length < words.length) throw failed('Funktionen mentions fick något annat än texter att leta efter.');
  return mentionsAny(text, texts);
}

function sum(amounts: readonly unknown[]): bigint {
  let total = 0n;
  for (const amount of amounts) {
    if (typeof amount !== 'bigint')
      throw failed(`Funktionen sum fick ${amount === null ? 'ett värde som saknas' : 'något annat än heltal'}.`);
    total = inRange(total + amount);
  }
  return total;
}

/** Each value once, where it first stood; 1 and 1.0 are one value in CEL. */
function distinct(values: readonly unknown[]): readonly unknown[] {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    if (value !== null && typeof value === 'object')
      throw failed('Funktionen distinct fick något annat än texter, tal, sant, falskt eller null.');
    const key = typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function yearsBetween(from: string, to: string): bigint {
  try {
    return BigInt(wholeYearsBetween(from, to));
  } catch {
    throw failed('Funktionen yearsBetween fick ett datum som inte finns, eller som inte är skrivet ÅÅÅÅ-MM-DD.');
  }
}

/** CEL's order: texts by code point, numbers of different types by their value, false before true. NaN is in no order. */
function isOrdered(a: unknown, b: unknown, isRight: (order: number) => boolean): boolean {
  if (typeof a === 'string' && typeof b === 'string') return isRight(compareByCodePoint(a, b));
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== null && right !== null) {
    if (left < right) return isRight(-1);
    if (left > right) return isRight(1);
    return !Number.isNaN(left) && !Number.isNaN(right) && isRight(0);
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') return isRight(Number(a) - Number(b));
  if (a === null || b === null) throw failed('Ett värde som saknas (null) kan inte jämföras med <, <=, > eller >=.');
  throw failed('Värden av olika slag kan inte jämföras med <, <=, > eller >=.');
}

function numberOf(value: unknown): bigint | number | null {
  if (typeof value === 'bigint' || typeof value === 'number') return value;
  const unsigned: unknown = value !== null && typeof value === 'object' ? value.valueOf() : null;
  return typeof unsigned === 'bigint' ? unsigned : null;
}

function inRange<T>(value: T): T {
  if (typeof value === 'bigint' && (value < LEAST_INT || value > LARGEST_INT))
    throw failed('Ett heltal blev för stort att räkna med (64 bitar).');
  return value;
}

function toInt(value: unknown): bigint {
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return inRange(BigInt(value.replace(/^\+/, '')));
  if (typeof value === 'number' && Number.isFinite(value)) return inRange(BigInt(Math.trunc(value)));
  const whole = numberOf(value);
  if (typeof whole === 'bigint') return inRange(whole);
  throw failed('Funktionen int fick något som inte kan bli ett heltal.');
}
