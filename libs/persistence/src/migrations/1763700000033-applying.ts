import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * What applying needs: a draft's fields with who wrote them last, every change of them, who is writing now; and what was sent, with its
 * receipt. A draft and all of it are its committee's alone (TF 2:9); what was sent is read by those who read the round too.
 */
export class Applying1763700000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application_draft
        add column revision integer not null default 0,
        add column revisions json not null default '{}',
        add column state text collate "C" not null default 'writing' check (state in ('writing', 'handed-over', 'sent')),
        add column word text not null default '',
        add column state_by integer references person (id),
        add column priority integer check (priority >= 1),
        add column reference text collate "C",
        add column key text collate "C",
        add column removed_at timestamptz(3)`);
    await runner.query('create unique index application_draft_key on application_draft (created_by, text_key(key))');
    await runner.query(`
      create table application_draft_change (
        draft_id integer not null references application_draft (id),
        revision integer not null check (revision >= 1),
        field text collate "C" not null,
        value json not null,
        changed_by integer not null references person (id),
        changed_at timestamptz(3) not null default now(),
        primary key (draft_id, revision, field)
      )`);
    await runner.query(`
      create table application_draft_writer (
        draft_id integer not null references application_draft (id),
        person_id integer not null references person (id),
        seen_at timestamptz(3) not null default now(),
        primary key (draft_id, person_id)
      )`);
    await runner.query(`
      create table submission (
        id integer generated always as identity primary key,
        kind text collate "C" not null check (kind in ('application', 'supplement', 'withdrawal')),
        round_id text collate "C" not null,
        municipality text collate "C" not null,
        committee text collate "C" not null,
        reference text collate "C" not null,
        draft_id integer references application_draft (id),
        application_version_id integer not null references application_version (id),
        sha256 char(64) collate "C" not null,
        is_late boolean not null,
        sent_by integer not null references person (id),
        sent_at timestamptz(3) not null
      )`);
    await runner.query('create index submission_round on submission (round_id)');
    await runner.query('create unique index submission_draft on submission (draft_id) where draft_id is not null');
    // Numbers are given once: one that was withdrawn is never another's.
    await runner.query(`
      create function last_number_of_round(wanted text) returns integer language sql stable security definer set search_path = public as $$
        select greatest(
          (select coalesce(max(substring(reference from '([0-9]{1,8})$')::integer), 0) from application_version where round_id = wanted),
          (select coalesce(max(substring(reference from '([0-9]{1,8})$')::integer), 0) from submission where round_id = wanted)) $$`);
    for (const { table, rule } of POLICIES) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_of_viewer on ${table} for all to ${API_ROLE} using (${rule})`);
    }
    await runner.query(`grant select, insert on application_draft_change, submission to ${API_ROLE}`);
    await runner.query(`grant select, insert, update on application_draft_writer to ${API_ROLE}`);
    for (const table of ['application_draft_change', 'submission'])
      await runner.query(
        `create trigger refuse_change before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table submission; drop table application_draft_writer; drop table application_draft_change; drop function last_number_of_round',
    );
    await runner.query(`
      alter table application_draft drop column revision, drop column revisions, drop column state, drop column word, drop column state_by,
        drop column priority, drop column reference, drop column key, drop column removed_at`);
  }
}

const OF_DRAFT = 'exists (select from application_draft d where d.id = draft_id)';
const POLICIES = [
  { table: 'application_draft_change', rule: OF_DRAFT },
  { table: 'application_draft_writer', rule: OF_DRAFT },
  {
    table: 'submission',
    rule: '(select portal_reads_every_round()) or portal_reads_round(round_id) or portal_is_in_committee(municipality, committee)',
  },
] as const;
