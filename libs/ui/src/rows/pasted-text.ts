import { capitalised } from '../words/capitalised.js';
import type { Pasted } from './paste-rows.js';

const MOST_NAMED = 5;

/** What came of a paste, for the line that tells of it: how many rows, what could not be read, and what was left out. */
export function pastedText({ count, unread, leftOut }: Pick<Pasted<unknown>, 'count' | 'unread' | 'leftOut'>): string {
  const named = unread.slice(0, MOST_NAMED).map(({ row, word, text }) => `${word} på rad ${row + 1} (”${text}”)`);
  const more = unread.length > MOST_NAMED ? [`${unread.length - MOST_NAMED} till`] : [];
  return [
    count === 1 ? '1 rad klistrades in.' : `${count} rader klistrades in.`,
    unread.length > 0 && `Kunde inte läsas och står kvar som text: ${listOf([...named, ...more])}.`,
    leftOut.length > 0 && `${capitalised(listOf(leftOut))} togs inte med.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

const listOf = (parts: readonly string[]): string => new Intl.ListFormat('sv').format(parts);
