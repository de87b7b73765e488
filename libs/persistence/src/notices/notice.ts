import type { CommitteeRole, NoticeKind, RoundRole } from '@tp/domain';

/** Whom a notice is for: who holds one of the roles in a committee or over a round just now, or one person. */
export type NoticePeople =
  | Readonly<{ municipality: string; committee: string; roles: readonly CommitteeRole[] }>
  | Readonly<{ roundId: string; roles: readonly RoundRole[] }>
  | Readonly<{ personId: number }>;
export type NoticeRecipient = Readonly<{ personId: number; isByEmail: boolean }>;

/** `none`: not to be mailed. `failed`: the latest try failed; it may be tried again. */
export type EmailState = 'none' | 'waiting' | 'sent' | 'failed';

/** `key`: SHA-256, in hex, of what happened. `attachment`: what the file that goes with the mail is found by. */
export type NewNotice = Readonly<{
  key: string;
  kind: NoticeKind;
  subject: string;
  body: string;
  path: string;
  attachment: string | null;
}>;

/** A notice as its person sees it; instants in ISO 8601. */
export type Notice = Readonly<{
  id: number;
  kind: string;
  subject: string;
  body: string;
  path: string;
  createdAt: string;
  readAt: string | null;
  emailState: EmailState;
  emailedAt: string | null;
}>;

/** `page` from 1. `isUnread`: `undefined` for both. */
export type NoticeQuery = Readonly<{
  page: number;
  limit: number;
  isUnread?: boolean | undefined;
  kind?: NoticeKind | undefined;
  search?: string | undefined;
}>;
/** `unread`: of all, whatever was asked for. */
export type NoticePage = Readonly<{ rows: readonly Notice[]; total: number; unread: number }>;

/** A notice to be mailed. `email`: where to, `null` when it is not to be, or no more. */
export type NoticeToMail = NewNotice &
  Readonly<{ id: number; personId: number; name: string; email: string | null; emailState: EmailState }>;
