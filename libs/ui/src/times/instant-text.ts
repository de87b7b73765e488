const timeZone = 'Europe/Stockholm';
const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
const tenths = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Day and time in Stockholm. @example '2026-11-21T08:41:07Z' → `2026-11-21 09:41` */
export function dayAndTime(instant: string): string {
  const date = new Date(instant);
  return `${days.format(date)} ${minutes.format(date)}`;
}

/** Day and time in Stockholm to the second, as a receipt says it. @example '2026-11-21T08:41:07Z' → `2026-11-21 09:41:07` */
export function dayAndSecond(instant: string): string {
  const date = new Date(instant);
  return `${days.format(date)} ${seconds.format(date)}`;
}

/** The time in Stockholm to the second, with its day when that is not today. @example '2026-11-21T08:41:07Z' → `09:41:07` */
export function timeToTheSecond(instant: string, now: Date): string {
  const date = new Date(instant);
  return days.format(date) === days.format(now) ? seconds.format(date) : `${days.format(date)} ${seconds.format(date)}`;
}

/** How long something took. @example 400 → `0,4 s`; 192000 → `3 min 12 s`; 12 → `under 0,1 s` */
export function durationText(milliseconds: number): string {
  if (milliseconds < 50) return 'under 0,1 s';
  if (milliseconds < 59_950) return `${tenths.format(milliseconds / 1000)} s`;
  const whole = Math.round(milliseconds / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
