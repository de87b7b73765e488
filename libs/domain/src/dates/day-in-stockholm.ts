import { Temporal } from 'temporal-polyfill';

/**
 * Which day it is in Stockholm at an instant: the days of a round are that city's.
 * @param instant ISO 8601, in any offset
 * @example dayInStockholm('2021-01-31T23:30:00Z') → '2021-02-01'
 */
export const dayInStockholm = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString();
