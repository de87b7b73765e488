import type { DraftChange, DraftContent, DraftField, DraftValue, FieldRevisions } from '@tp/domain';

/** `handed-over`: to whoever may send it; `sent`: what it became is a version of an application, and the draft rests. */
export const DRAFT_STATES = ['writing', 'handed-over', 'sent'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What a committee is writing, and nobody else sees. */
export type Draft = Readonly<{
  id: number;
  roundId: string;
  municipality: string;
  committee: string;
  title: string;
  state: DraftState;
  /** What whoever handed it over, or back, said with it. */
  word: string;
  stateBy: string | null;
  /** The committee's own order among its applications, from 1. */
  priority: number | null;
  /** Of the application that it became, when it is sent. */
  reference: string | null;
  /** Counted up by each saving; 0 for one that nobody has written in. */
  revision: number;
  updatedAt: string;
}>;

/**
 * `content` is as far as it has come: not yet an application. `supplementId`: of the request that it answers, when it is no application of
 * its own but an answer in the fields that were asked about.
 */
export type WholeDraft = Draft & Readonly<{ content: DraftContent; revisions: FieldRevisions; supplementId: number | null }>;
/** `key`: the writer's own for this making, so that one whose answer was lost is not made twice. */
export type NewDraft = Readonly<{
  roundId: string;
  municipality: string;
  committee: string;
  title: string;
  content: DraftContent;
  createdBy: number;
  key?: string | undefined;
  /** Of one that answers a request; found again by that. */
  supplementId?: number | undefined;
}>;
export type DraftSaving = Readonly<{ draft: WholeDraft; changes: readonly DraftChange[]; personId: number }>;
/** One field, as it was written in a revision. */
export type DraftHistoryEntry = Readonly<{ revision: number; field: DraftField; value: DraftValue; by: string; at: string }>;
/** Somebody who has the draft open. */
export type DraftWriter = Readonly<{ personId: number; name: string; seenAt: string }>;
