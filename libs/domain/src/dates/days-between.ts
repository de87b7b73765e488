import { Temporal } from 'temporal-polyfill';

/**
 * Days from one day to another; below 0 when `to` is before `from`.
 * @param from `YYYY-MM-DD`, as is `to`
 * @throws RangeError for a text that is no day
 * @example daysBetween('2021-02-27', '2021-03-01') → 2, and back → −2
 */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
