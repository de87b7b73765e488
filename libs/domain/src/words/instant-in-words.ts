import { Temporal } from 'temporal-polyfill';
import { dayInWords } from './day-in-words.js';

/**
 * An instant as Swedish prose writes it, in Stockholm's time, to the minute.
 * @example instantInWords('2021-01-31T23:30:15Z') === '1 februari 2021 kl. 00:30'
 */
export function instantInWords(instant: string): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');
  const time = [there.hour, there.minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${dayInWords(there.toPlainDate().toString())} kl. ${time}`;
}
