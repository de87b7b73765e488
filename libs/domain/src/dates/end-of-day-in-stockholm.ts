import { Temporal } from 'temporal-polyfill';

/**
 * The instant at which a day ends in Stockholm, and the next begins: the whole day counts.
 * @param day `YYYY-MM-DD`
 * @throws RangeError for a text that is no day
 * @example endOfDayInStockholm('2021-01-31') → '2021-01-31T23:00:00Z', and of 30 June → '2021-06-30T22:00:00Z'
 */
export const endOfDayInStockholm = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Europe/Stockholm').toInstant().toString();
