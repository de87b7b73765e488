import { Temporal } from 'temporal-polyfill';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whole calendar years from one day to another, rounded down: a year is reached on the same day of the month, 29 February on
 * 1 March when the year has none. Source: principles.md, `yearsBetween`.
 * @param from `YYYY-MM-DD`, as is `to`
 * @returns below 0 when `to` is before `from`; rounded down there too, so the day before is −1
 * @throws RangeError for a text that is no such day, or one that does not exist
 * @example wholeYearsBetween('2020-02-29', '2021-02-28') → 0, and to '2021-03-01' → 1
 */
export function wholeYearsBetween(from: string, to: string): number {
  const [start, end] = [dayOf(from), dayOf(to)];
  const isReached = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (isReached ? 0 : 1);
}

function dayOf(text: string): Temporal.PlainDate {
  // Temporal also reads instants, basic form and annotations; a round's days have one form alone.
  if (!DAY.test(text)) throw new RangeError(`Not a day written YYYY-MM-DD: ${text}`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}
