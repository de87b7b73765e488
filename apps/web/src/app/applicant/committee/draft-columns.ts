import type { DraftResponse } from '@tp/contracts';
import { type DataColumn, dayAndTime } from '@tp/ui';
import { draftStateWords, titleOf } from './committee-words.js';

export type NamedDraft = DraftResponse & Readonly<{ committeeName: string }>;

const COLUMNS: readonly DataColumn<NamedDraft>[] = [
  { key: 'title', word: 'Utkast', text: titleOf, isSortable: true },
  { key: 'order', word: 'Ordning', text: ({ priority }) => priority ?? '–', isSortable: true },
  { key: 'committee', word: 'Nämnd', text: ({ committeeName }) => committeeName, isSortable: true },
  { key: 'state', word: 'Läge', text: draftStateWords, isSortable: true },
  { key: 'saved', word: 'Senast sparad', text: ({ updatedAt }) => dayAndTime(updatedAt), isSortable: true },
  { key: 'remove', word: 'Ta bort', text: () => '' },
];

/** Whoever applies for one committee need not be told which. */
export const draftColumns = (hasCommittees: boolean): readonly DataColumn<NamedDraft>[] =>
  COLUMNS.filter(({ key }) => hasCommittees || key !== 'committee');

const byOwnOrder = (a: DraftResponse, b: DraftResponse): number => (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0;

/** Drafts in the committee's own order; those that have no place yet come after, as they were. */
export const inOwnOrder = (drafts: readonly DraftResponse[]): readonly DraftResponse[] => drafts.toSorted(byOwnOrder);
