/** A number's digits that no JavaScript number holds as they were written. A symbol, because no schema takes one for a value. */
type UnheldNumber = symbol;

/** The keys whose numbers are decimals, and so read to the nearest double. Source: round.md, conventions. */
const DECIMAL_KEYS: ReadonlySet<unknown> = new Set(['interestPercent', 'lat', 'lon']);

/**
 * The number that a JSON text says. A fraction never becomes whole by rounding, nor a whole number another one: those come
 * back as a symbol that carries the digits, and every schema refuses it. −0 is 0.
 * @example numberOf('1e6') === 1000000
 * @example typeof numberOf('1000000.00000000000001') === 'symbol'
 */
export function numberOf(digits: string, key?: unknown): number | UnheldNumber {
  const number = Number(digits);
  if (!Number.isFinite(number)) return Symbol(digits);
  if (!Number.isInteger(number) || DECIMAL_KEYS.has(key)) return number === 0 ? 0 : number;
  return Number.isSafeInteger(number) && isWhole(digits) ? number + 0 : Symbol(digits); // −0 + 0 is 0
}

/** Whether a JSON number is whole, judged by its digits: the exponent may be any size. */
function isWhole(digits: string): boolean {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const [, fraction = ''] = mantissa.split('.');
  const figures = mantissa.replace(/[-.]/g, '');
  const significant = figures.replace(/0+$/, '');
  return significant === '' || Number(exponent) >= fraction.length - (figures.length - significant.length);
}

/** The value with its unheld numbers as JSON that is written digit for digit, so that a fault can show what the file said. */
export function withDigits(value: unknown): unknown {
  if (typeof value === 'symbol') return rawJson(value.description ?? '');
  if (Array.isArray(value)) return value.map(withDigits);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withDigits(member)]));
}

/** `JSON.rawJSON` of the runtime (Node 22 and on), which TypeScript's library does not know yet. */
function rawJson(json: string): unknown {
  const make: unknown = Reflect.get(JSON, 'rawJSON');
  return typeof make === 'function' ? Reflect.apply(make, JSON, [json]) : json;
}
