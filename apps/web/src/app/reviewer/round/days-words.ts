const figures = new Intl.NumberFormat('sv-SE');
const count = (days: number): string => figures.format(days);

/** How far away a day is. @example daysWords(0) → `i dag`; 1 → `i morgon`; 12 → `12 dagar kvar`; −3 → `3 dagar sedan` */
export function daysWords(days: number): string {
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  if (days === -1) return 'i går';
  return days > 0 ? `${count(days)} dagar kvar` : `${count(-days)} dagar sedan`;
}

/** How late something that was due is. @example lateWords(-1) → `en dag försenad` */
export const lateWords = (days: number): string => (days === -1 ? 'en dag försenad' : `${count(-days)} dagar försenad`);
