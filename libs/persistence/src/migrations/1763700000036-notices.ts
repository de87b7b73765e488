import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * What the portal tells a person, and which kinds of it they want as e-mail. Whoever does a thing tells others of it, so anybody may add a
 * notice; to read it, and to say that it is read, is its own person's alone. No notice is ever changed otherwise by the api.
 */
export class Notices1763700000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table person add column email text collate "C" check (length(email) <= 254)`);
    await runner.query(`
      create table notice (
        id integer generated always as identity primary key,
        person_id integer not null references person (id),
        key char(64) collate "C" not null,
        kind text collate "C" not null,
        subject text not null check (subject !~ '[\\r\\n]'),
        body text not null,
        path text collate "C" not null check (path ~ '^/([^/\\\\]|$)'),
        attachment text collate "C",
        created_at timestamptz(3) not null default now(),
        read_at timestamptz(3),
        email_state text collate "C" not null check (email_state in ('none', 'waiting', 'sent', 'failed')),
        emailed_at timestamptz(3),
        check ((email_state = 'sent') = (emailed_at is not null)),
        unique (person_id, key)
      )`);
    await runner.query('create index notice_newest on notice (person_id, id desc)');
    await runner.query('create index notice_unread on notice (person_id) where read_at is null');
    await runner.query(`
      create table notice_choice (
        person_id integer not null references person (id),
        kind text collate "C" not null,
        by_email boolean not null,
        primary key (person_id, kind)
      )`);
    // Who tells others must know whether a mail is to be ordered, and no more: neither the address nor what else they chose.
    await runner.query(`
      create function notice_goes_by_email(of_person integer, of_kind text) returns boolean
        language sql stable security definer set search_path = public as $$
        select p.email is not null
          and coalesce((select c.by_email from notice_choice c where c.person_id = p.id and c.kind = of_kind), true)
        from person p where p.id = of_person $$`);
    await runner.query('revoke execute on function notice_goes_by_email from public');
    for (const statement of [...POLICIES, ...GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice; drop table notice_choice; drop function notice_goes_by_email');
    await runner.query('alter table person drop column email');
  }
}

const IS_OWN = `person_id = (portal_viewer() ->> 'person')::integer`;
const POLICIES = [
  'alter table notice enable row level security',
  'alter table notice_choice enable row level security',
  `create policy notice_read_by_viewer on notice for select to ${API_ROLE} using (${IS_OWN})`,
  `create policy notice_changed_by_viewer on notice for update to ${API_ROLE} using (${IS_OWN})`,
  `create policy notice_added_by_anybody on notice for insert to ${API_ROLE}
     with check (read_at is null and email_state in ('none', 'waiting'))`,
  `create policy notice_choice_of_viewer on notice_choice for all to ${API_ROLE} using (${IS_OWN})`,
];
const GRANTS = [
  `grant select, insert on notice to ${API_ROLE}`,
  `grant update (read_at) on notice to ${API_ROLE}`,
  `grant select, insert, update on notice_choice to ${API_ROLE}`,
  `grant execute on function notice_goes_by_email to ${API_ROLE}`,
];
