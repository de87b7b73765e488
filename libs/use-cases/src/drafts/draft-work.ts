import type { PersonViewer, Repositories, SupplementRequest, WholeDraft } from '@tp/persistence';
import { isOpen, type NoOpenSupplement } from '../supplements/supplement-work.js';

export type DraftUnknown = Readonly<{ kind: 'draft-unknown' }>;
/** It is sent, and what is sent is never changed. */
export type DraftSent = Readonly<{ kind: 'draft-sent' }>;
/** Why nothing is written in it. */
export type DraftNotOpen = DraftUnknown | DraftSent | NoOpenSupplement;
export type DraftPlace = Readonly<{ roundId: string; draftId: number }>;

export const subjectOfDraft = (id: number): string => `draft:${id}`;

/**
 * Does something to a draft that nobody else changes meanwhile. Only drafts of the viewer's own committees are there: row-level security
 * keeps the others. An answer to a request that is taken back rests as it is.
 */
export async function withOpenDraft<T>(
  { drafts, supplements }: Repositories,
  { roundId, draftId }: DraftPlace,
  work: (draft: WholeDraft, answers: SupplementRequest | null) => Promise<T>,
): Promise<T | DraftNotOpen> {
  const draft = await drafts.findLocked(roundId, draftId);
  if (draft === null) return { kind: 'draft-unknown' };
  if (draft.state === 'sent') return { kind: 'draft-sent' };
  const request = draft.supplementId === null ? null : await supplements.find(roundId, draft.supplementId);
  return request === null || isOpen(request) ? work(draft, request) : { kind: 'no-open-supplement' };
}

/** Whether somebody applies for a committee. */
export const isInCommittee = ({ roles }: PersonViewer, municipality: string, committee: string): boolean =>
  roles.some((held) => 'committee' in held && held.municipality === municipality && held.committee === committee);
