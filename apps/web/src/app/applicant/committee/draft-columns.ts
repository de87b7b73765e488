import type { DraftResponse } from '@tp/contracts';
import { type DataColumn, dayAndTime } from '@tp/ui';
import { draftStateWords, titleOf } from './committee-words.js';

/** A draft in its place: `order` is where the committee has put it among its own, from 1. */
export type PlacedDraft = DraftResponse & Readonly<{ order: number; committeeName: string }>;

const COLUMNS: readonly DataColumn<PlacedDraft>[] = [
  { key: 'title', word: 'Utkast', text: titleOf, isSortable: true },
  { key: 'order', word: 'Ordning', text: ({ order }) => order, isSortable: true },
  { key: 'committee', word: 'Nämnd', text: ({ committeeName }) => committeeName, isSortable: true },
  { key: 'state', word: 'Läge', text: draftStateWords, isSortable: true },
  { key: 'saved', word: 'Senast sparad', text: ({ updatedAt }) => dayAndTime(updatedAt), isSortable: true },
  { key: 'remove', word: 'Ta bort', text: () => '' },
];

/** Whoever applies for one committee need not be told which. */
export const draftColumns = (hasCommittees: boolean): readonly DataColumn<PlacedDraft>[] =>
  COLUMNS.filter(({ key }) => hasCommittees || key !== 'committee');

const byOwnOrder = (a: DraftResponse, b: DraftResponse): number => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0;

/** Drafts in the committee's own order; those that have no place yet come after, as they were. */
export const inOwnOrder = (drafts: readonly DraftResponse[]): readonly DraftResponse[] => drafts.toSorted(byOwnOrder);
