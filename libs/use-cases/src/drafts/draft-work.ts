import type { PersonViewer, Repositories, WholeDraft } from '@tp/persistence';

export type DraftUnknown = Readonly<{ kind: 'draft-unknown' }>;
/** It is sent, and what is sent is never changed. */
export type DraftSent = Readonly<{ kind: 'draft-sent' }>;
export type DraftPlace = Readonly<{ roundId: string; draftId: number }>;

export const subjectOfDraft = (id: number): string => `draft:${id}`;

/**
 * Does something to a draft that nobody else changes meanwhile. Only drafts of the viewer's own committees are there: row-level security
 * keeps the others.
 */
export async function withOpenDraft<T>(
  { drafts }: Repositories,
  { roundId, draftId }: DraftPlace,
  work: (draft: WholeDraft) => Promise<T>,
): Promise<T | DraftUnknown | DraftSent> {
  const draft = await drafts.findLocked(roundId, draftId);
  if (draft === null) return { kind: 'draft-unknown' };
  return draft.state === 'sent' ? { kind: 'draft-sent' } : work(draft);
}

/** Whether somebody applies for a committee. */
export const isInCommittee = ({ roles }: PersonViewer, municipality: string, committee: string): boolean =>
  roles.some((held) => 'committee' in held && held.municipality === municipality && held.committee === committee);
