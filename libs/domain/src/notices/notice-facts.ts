import type { NoticeKind } from './notice-kind.js';

/**
 * What a notice may be made of, and nothing more: it leaves the portal as e-mail, which anybody on its way can read.
 * `title`: `null` when a secrecy mark covers it. `committee` and `roundTitle` are names, as people read them; days are ISO.
 */
type OfApplication = Readonly<{ reference: string; title: string | null; committee: string; roundTitle: string }>;
/** `closesOn`: the last day to apply, `null` when none is said. */
type OfDraft = Readonly<{ title: string | null; committee: string; roundTitle: string; closesOn: string | null }>;

export type NoticeFacts = Readonly<{
  /** `receivedAt`: an instant, ISO 8601. `version`: from 1. */
  'application.received': OfApplication & Readonly<{ receivedAt: string; version: number }>;
  'application.withdrawn': OfApplication;
  'draft.handed-over': OfDraft;
  'draft.handed-back': OfDraft;
  'supplement.requested': OfApplication & Readonly<{ dueOn: string }>;
  'supplement.answered': OfApplication;
  'supplement.moved': OfApplication & Readonly<{ dueOn: string }>;
  'supplement.withdrawn': OfApplication;
  'round.opened': Readonly<{ roundTitle: string; closesOn: string | null }>;
  'round.closed': Readonly<{ roundTitle: string }>;
  /** What each application got is read in the portal. */
  'round.decided': Readonly<{ roundTitle: string; meetingOn: string; paragraph: string }>;
}> &
  Readonly<Record<NoticeKind, object>>;
