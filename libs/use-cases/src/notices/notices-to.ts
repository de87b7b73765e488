import {
  COMMITTEE_ROLES,
  type CommitteeRole,
  composeNotice,
  hashOf,
  type NoticeFacts,
  type NoticeKind,
  type RoundRole,
} from '@tp/domain';
import type { NoticePeople, Repositories } from '@tp/persistence';
import { noticeMessage } from '../jobs/messages.js';

/** `roles` unless said: everyone in the committee. Over a round, who holds the role over every round is among them. */
export type ToldPeople =
  | Readonly<{ municipality: string; committee: string; roles?: readonly CommitteeRole[] }>
  | Readonly<{ roundId: string; roles: readonly RoundRole[] }>
  | Readonly<{ personId: number }>;

export type Told<K extends NoticeKind> = Readonly<{
  people: ToldPeople;
  kind: K;
  /** Tells this event from every other of its kind, as `r-1/TI-2021-001/v2`: told again, nobody gets it twice. */
  key: string;
  facts: NoticeFacts[K];
  /** Where in the portal it leads, from `/` on. */
  path: string;
  /** Who did it, and knows. */
  exceptPersonId?: number;
  /** What `MailNotice` finds the file by that goes with the mail. */
  attachment?: string;
}>;

/**
 * Tells people of what the surrounding use case does, in its transaction: either both happen or neither. Who has not chosen otherwise
 * gets it as e-mail too, by the queue. Call it before the use case's own entry in the audit trail, which comes last.
 * @returns how many people are told
 */
export async function noticesTo<K extends NoticeKind>(
  { notices, outbox }: Pick<Repositories, 'notices' | 'outbox'>,
  { people, kind, key: event, facts, path, exceptPersonId, attachment }: Told<K>,
): Promise<number> {
  const everyone = await notices.recipients(withRoles(people), kind);
  const recipients = everyone.filter(({ personId }) => personId !== exceptPersonId);
  if (recipients.length === 0) return 0;
  const key = hashOf({ kind, event });
  await notices.add({ key, kind, path, attachment: attachment ?? null, ...composeNotice(kind, facts) }, recipients);
  await outbox.addMany(recipients.filter(({ isByEmail }) => isByEmail).map(({ personId }) => noticeMessage({ personId, key })));
  return recipients.length;
}

const withRoles = (people: ToldPeople): NoticePeople => ('committee' in people ? { roles: COMMITTEE_ROLES, ...people } : people);
