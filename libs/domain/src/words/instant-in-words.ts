import { Temporal } from 'temporal-polyfill';
import { dayInWords } from './day-in-words.js';

const partsOf = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');
const clock = (parts: readonly number[]): string => parts.map((part) => String(part).padStart(2, '0')).join(':');

/**
 * An instant as Swedish prose writes it, in Stockholm's time, to the minute.
 * @example instantInWords('2021-01-31T23:30:15Z') === '1 februari 2021 kl. 00:30'
 */
export function instantInWords(instant: string): string {
  const there = partsOf(instant);
  return `${dayInWords(there.toPlainDate().toString())} kl. ${clock([there.hour, there.minute])}`;
}

/** As a receipt writes it. @example instantToTheSecond('2021-01-31T23:30:15Z') === '1 februari 2021 kl. 00:30:15' */
export function instantToTheSecond(instant: string): string {
  const there = partsOf(instant);
  return `${dayInWords(there.toPlainDate().toString())} kl. ${clock([there.hour, there.minute, there.second])}`;
}
