import type { NoticeKind } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import type {
  EmailState,
  NewNotice,
  Notice,
  NoticePage,
  NoticePeople,
  NoticeQuery,
  NoticeRecipient,
  NoticeToMail,
} from './notice.js';

type Row = Omit<Notice, 'createdAt' | 'readAt' | 'emailedAt'> &
  Readonly<{ createdAt: Date; readAt: Date | null; emailedAt: Date | null }>;
const COLUMNS = `id, kind, subject, body, path, created_at as "createdAt", read_at as "readAt", email_state as "emailState", emailed_at as "emailedAt"`;
const toNotice = ({ createdAt, readAt, emailedAt, ...row }: Row): Notice => ({
  ...row,
  createdAt: createdAt.toISOString(),
  readAt: readAt?.toISOString() ?? null,
  emailedAt: emailedAt?.toISOString() ?? null,
});

/** What people are told, and which of it they want as e-mail. Each question names the person: the owner's connection sees everybody's. */
export class NoticeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Who is to be told just now, each once, and who of them by e-mail too. */
  recipients(people: NoticePeople, kind: NoticeKind): Promise<readonly NoticeRecipient[]> {
    const [condition, ...parameters] = conditionOf(people);
    return rowsOf<NoticeRecipient>(
      this.manager,
      `select id as "personId", notice_goes_by_email(id, $1) as "isByEmail" from person p where ${condition} order by id`,
      [kind, ...parameters],
    );
  }

  /**
   * Tells people, each once of the same key. Nothing is returned, and no index named: both would ask for the right to read what is
   * others', which whoever tells them has not.
   */
  async add({ key, kind, subject, body, path, attachment }: NewNotice, recipients: readonly NoticeRecipient[]): Promise<void> {
    await this.manager.query(
      `insert into notice (person_id, email_state, key, kind, subject, body, path, attachment)
       select person_id, case when is_by_email then 'waiting' else 'none' end, $3, $4, $5, $6, $7, $8
       from unnest($1::integer[], $2::boolean[]) as told (person_id, is_by_email) on conflict do nothing`,
      [
        recipients.map(({ personId }) => personId),
        recipients.map(({ isByEmail }) => isByEmail),
        ...[key, kind, subject, body, path, attachment],
      ],
    );
  }

  /** A page of a person's notices, the newest first. */
  async page(personId: number, { page, limit, isUnread, kind, search = '' }: NoticeQuery): Promise<NoticePage> {
    const isAsked = `($2::boolean is null or (read_at is null) = $2) and ($3::text is null or kind = $3)
      and lower(subject || ' ' || body) like all ($4::text[])`;
    const asked = [personId, isUnread ?? null, kind ?? null, searchPatterns(search)];
    const [count] = await rowsOf<Readonly<{ total: number; unread: number }>>(
      this.manager,
      `select count(*) filter (where ${isAsked})::integer as total, count(*) filter (where read_at is null)::integer as unread
       from notice where person_id = $1`,
      asked,
    );
    const rows = await rowsOf<Row>(
      this.manager,
      `select ${COLUMNS} from notice where person_id = $1 and ${isAsked} order by id desc limit $5 offset $6`,
      [...asked, limit, (page - 1) * limit],
    );
    return { rows: rows.map(toNotice), total: count?.total ?? 0, unread: count?.unread ?? 0 };
  }

  /** How many a person has not read. */
  async unread(personId: number): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      'select count(*)::integer as count from notice where person_id = $1 and read_at is null',
      [personId],
    );
    return row?.count ?? 0;
  }

  /** @param ids of those that are read; `null` for all. @returns how many were unread before */
  async markRead(personId: number, ids: readonly number[] | null): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      `with changed as (
         update notice set read_at = now() where person_id = $1 and read_at is null and ($2::integer[] is null or id = any ($2)) returning 1)
       select count(*)::integer as count from changed`,
      [personId, ids],
    );
    return row?.count ?? 0;
  }

  /** What a person has chosen; a kind that they have not chosen is not among them. */
  async choices(personId: number): Promise<ReadonlyMap<string, boolean>> {
    const rows = await rowsOf<Readonly<{ kind: string; isByEmail: boolean }>>(
      this.manager,
      'select kind, by_email as "isByEmail" from notice_choice where person_id = $1',
      [personId],
    );
    return new Map(rows.map(({ kind, isByEmail }) => [kind, isByEmail]));
  }

  async choose(personId: number, kind: NoticeKind, isByEmail: boolean): Promise<void> {
    await this.manager.query(
      `insert into notice_choice (person_id, kind, by_email) values ($1, $2, $3)
       on conflict (person_id, kind) do update set by_email = excluded.by_email`,
      [personId, kind, isByEmail],
    );
  }

  /** A notice as it is to be mailed, which nobody else gets until this transaction ends; `null` when there is none. */
  async lockToMail(personId: number, key: string): Promise<NoticeToMail | null> {
    const [row] = await rowsOf<NoticeToMail>(
      this.manager,
      `select n.id, n.person_id as "personId", n.key, n.kind, n.subject, n.body, n.path, n.attachment, n.email_state as "emailState",
         p.name, case when notice_goes_by_email(p.id, n.kind) then p.email end as email
       from notice n join person p on p.id = n.person_id where n.person_id = $1 and n.key = $2 for update of n`,
      [personId, key],
    );
    return row ?? null;
  }

  async noteMail(id: number, state: Exclude<EmailState, 'waiting'>): Promise<void> {
    await this.manager.query(
      `update notice set email_state = $2, emailed_at = case when $2 = 'sent' then now() end where id = $1`,
      [id, state],
    );
  }
}

function conditionOf(people: NoticePeople): readonly [string, ...unknown[]] {
  if ('personId' in people) return ['id = $2', people.personId];
  const holds = (where: string): string =>
    `exists (select from role_assignment a where a.person_id = p.id and a.revoked_at is null and a.role = any ($2) and ${where})`;
  if ('roundId' in people) return [holds('(a.round_id is null or a.round_id = $3)'), people.roles, people.roundId];
  return [holds('a.municipality = $3 and a.committee = $4'), people.roles, people.municipality, people.committee];
}
