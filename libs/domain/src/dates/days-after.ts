import { Temporal } from 'temporal-polyfill';

/**
 * The day so many days after another.
 * @param day `YYYY-MM-DD`
 * @throws RangeError for a text that is no day
 * @example daysAfter('2021-02-27', 2) → '2021-03-01', and −2 back again
 */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
