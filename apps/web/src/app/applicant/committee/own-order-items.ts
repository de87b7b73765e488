import type { ApplyingRoundResponse } from '@tp/contracts';
import { titleOf } from './committee-words.js';

/** An application in its committee's order, written still or sent. `place`: where it is known to stand, from 1. */
export type OrderedItem = Readonly<{
  key: string;
  title: string;
  path: readonly (string | number)[];
  /** As the order is asked for: a draft's number, or the reference of what is sent. */
  one: number | string;
  isSent: boolean;
  place: number | null;
}>;

/** What a committee has in a round, in its own order; what has no place yet comes last, what is sent before what is written. */
export function orderedItems({ roundId, drafts, sent }: ApplyingRoundResponse, committee: string): readonly OrderedItem[] {
  const ofSent = sent.map(({ reference, title, committee: of, priority }) => ({
    ...{ of, key: reference, title: `${reference} ${title}`, one: reference, isSent: true, place: priority },
    path: ['/omgangar', roundId, 'ansokningar', reference],
  }));
  const ofDrafts = drafts.map(({ id, committee: of, priority, ...draft }) => ({
    ...{ of, key: `utkast ${id}`, title: titleOf(draft), one: id, isSent: false, place: priority },
    path: ['/omgangar', roundId, 'utkast', id],
  }));
  return [...ofSent, ...ofDrafts]
    .filter(({ of }) => of === committee)
    .map(({ of: _of, ...item }) => item)
    .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0);
}

/** How many that are sent would get another number. */
export const renumberedCount = (items: readonly OrderedItem[]): number =>
  items.filter(({ isSent, place }, at) => isSent && place !== at + 1).length;
