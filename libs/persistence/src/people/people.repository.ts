import type { HeldRole } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import type { PersonViewer } from '../access/viewer.js';
import type { Actor } from '../audit/actor.js';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import { type AssignmentRow, columnsOf, type RoleColumns, toAssignment, toHeldRole } from './held-role-columns.js';
import type { Person, RoleAssignment, RolePlaces, SignedInPerson } from './person.js';

/** `page` from 1; `search` in names and organisations. */
export type PeopleQuery = Readonly<{ page: number; limit: number; search?: string | undefined }>;

type PersonRow = Omit<Person, 'signedInAt'> & Readonly<{ signedInAt: Date | null }>;
const PERSON_COLUMNS = `id, issuer, subject, name, organisation, organisation_name as "organisationName", email, signed_in_at as "signedInAt"`;
const ASSIGNMENT_COLUMNS = `id, person_id as "personId", role, municipality, committee, round_id as "roundId", assigned_by as "assignedBy", assigned_at as "assignedAt"`;
const toPerson = (row: PersonRow): Person => ({ ...row, signedInAt: row.signedInAt?.toISOString() ?? null });

/** People and the roles that they hold. */
export class PeopleRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Knows a person again by issuer and subject, with what is new of them, or adds them. `isNew`: never seen before. */
  async recognise(person: SignedInPerson): Promise<Person & Readonly<{ isNew: boolean }>> {
    const known = await this.findBySubject(person.issuer, person.subject);
    const { issuer, subject, name, organisation, organisationName, email = null } = person;
    const [row] = known
      ? await rowsOf<PersonRow>(
          this.manager,
          `with changed as (update person set name = $2, organisation = $3, organisation_name = $4, email = $5 where id = $1 returning *)
           select ${PERSON_COLUMNS} from changed`,
          [known.id, name, organisation, organisationName, email],
        )
      : await rowsOf<PersonRow>(
          this.manager,
          `insert into person (issuer, subject, name, organisation, organisation_name, email) values ($1, $2, $3, $4, $5, $6) returning ${PERSON_COLUMNS}`,
          [issuer, subject, name, organisation, organisationName, email],
        );
    if (!row) throw new Error(`The person ${subject} that was just stored is not there`);
    return { ...toPerson(row), isNew: known === null };
  }

  /** Waits until nobody else adds people, and keeps them out until the transaction ends. */
  async lock(): Promise<void> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtextextended('people', 0))`);
  }

  async noteSignIn(personId: number): Promise<void> {
    await this.manager.query('update person set signed_in_at = now() where id = $1', [personId]);
  }

  async find(personId: number): Promise<Person | null> {
    const [row] = await rowsOf<PersonRow>(this.manager, `select ${PERSON_COLUMNS} from person where id = $1`, [personId]);
    return row ? toPerson(row) : null;
  }

  async findBySubject(issuer: string, subject: string): Promise<Person | null> {
    const [row] = await rowsOf<PersonRow>(
      this.manager,
      `select ${PERSON_COLUMNS} from person where text_key(issuer) = text_key($1) and text_key(subject) = text_key($2)`,
      [issuer, subject],
    );
    return row ? toPerson(row) : null;
  }

  /** A page of the people, by name in Swedish order. */
  async page({ page, limit, search = '' }: PeopleQuery): Promise<Readonly<{ rows: readonly Person[]; total: number }>> {
    const where = `where lower(name || ' ' || coalesce(organisation_name, '') || ' ' || coalesce(organisation, '')) like all ($1::text[])`;
    const patterns = searchPatterns(search);
    const [count] = await rowsOf<{ total: string }>(this.manager, `select count(*) as total from person ${where}`, [patterns]);
    const rows = await rowsOf<PersonRow>(
      this.manager,
      `select ${PERSON_COLUMNS} from person ${where} order by name collate "sv-x-icu", id limit $2 offset $3`,
      [patterns, limit, (page - 1) * limit],
    );
    return { rows: rows.map(toPerson), total: Number(count?.total ?? 0) };
  }

  /** A person with the roles that they hold just now, in one question: it is asked for every request. */
  async viewer(personId: number): Promise<PersonViewer | null> {
    const [row] = await rowsOf<{ name: string; roles: readonly RoleColumns[] }>(
      this.manager,
      `select p.name, coalesce(
         json_agg(json_build_object('role', a.role, 'municipality', a.municipality, 'committee', a.committee, 'roundId', a.round_id) order by a.id)
           filter (where a.id is not null), '[]') as roles
       from person p left join role_assignment a on a.person_id = p.id and a.revoked_at is null where p.id = $1 group by p.id`,
      [personId],
    );
    return row ? { personId, name: row.name, roles: row.roles.map(toHeldRole) } : null;
  }

  /** What people hold just now, in the order in which it was assigned. */
  async assignmentsOf(personIds: readonly number[]): Promise<readonly RoleAssignment[]> {
    const rows = await rowsOf<AssignmentRow>(
      this.manager,
      `select ${ASSIGNMENT_COLUMNS} from role_assignment where person_id = any ($1) and revoked_at is null order by id`,
      [personIds],
    );
    return rows.map(toAssignment);
  }

  /** @returns whether it is new: a role that the person holds there already stays as it was assigned */
  async assign(personId: number, held: HeldRole, actor: Actor): Promise<boolean> {
    const { municipality, committee, roundId } = columnsOf(held);
    const rows = await rowsOf(
      this.manager,
      `insert into role_assignment (person_id, role, municipality, committee, round_id, assigned_by) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [personId, held.role, municipality, committee, roundId, actor],
    );
    return rows.length > 0;
  }

  /** An assignment that is not there, or revoked already, stays as it is. */
  async revoke(assignmentId: number, actor: Actor): Promise<void> {
    await this.manager.query(
      'update role_assignment set revoked_by = $2, revoked_at = now() where id = $1 and revoked_at is null',
      [assignmentId, actor],
    );
  }

  /** Where roles can be held, by the rounds that there are; names in Swedish order. */
  async places(): Promise<RolePlaces> {
    const committees = await rowsOf<RolePlaces['committees'][number]>(
      this.manager,
      `select municipality, code, max(name) as name
       from round r join round_version v on v.id = r.current_version_id,
         json_to_recordset(v.header -> 'committees') as c (code text, name text)
       group by municipality, code order by municipality collate "sv-x-icu", max(name) collate "sv-x-icu", code`,
    );
    const rounds = await rowsOf<RolePlaces['rounds'][number]>(
      this.manager,
      'select r.id, v.title from round r join round_version v on v.id = r.current_version_id order by v.id desc',
    );
    return { committees, rounds };
  }

  /** How many people hold the portal's own role of administrator. */
  async administratorCount(): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(
      this.manager,
      `select count(distinct person_id)::integer as count from role_assignment where role = 'administrator' and revoked_at is null`,
    );
    return row?.count ?? 0;
  }
}
