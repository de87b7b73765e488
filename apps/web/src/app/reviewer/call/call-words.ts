import type { CallResponse } from '@tp/contracts';

/** How it is with a round's call for applications, in a few words. */
export const CALL_WORDS: Readonly<Record<CallResponse['state'], string>> = {
  none: 'Tar inte emot ansökningar',
  planned: 'Är inte öppnad ännu',
  open: 'Tar emot ansökningar',
  late: 'Tar emot sena ansökningar, som märks',
  closed: 'Är stängd för ansökningar',
};

const figures = new Intl.NumberFormat('sv-SE');

/** @example leftWords(12) → `12 dagar kvar`; 1 → `en dag kvar`; 0 → `sista dagen`; null → `''` */
export function leftWords(daysLeft: number | null): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return 'sista dagen';
  return daysLeft === 1 ? 'en dag kvar' : `${figures.format(daysLeft)} dagar kvar`;
}

/** The same in a list's column, with the days that are left. @example `Öppen, 12 dagar kvar`; `–` of a round that nobody opens */
export function callInList({ state, daysLeft }: CallResponse): string {
  if (state === 'open') return ['Öppen', leftWords(daysLeft)].filter((part) => part).join(', ');
  return { none: '–', planned: 'Inte öppnad', late: 'Öppen för sena', closed: 'Stängd' }[state];
}
