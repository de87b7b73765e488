import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * What reviewers ask a committee to supplement, by which day, and every time that day was moved. The answer is written as a draft of the
 * committee's own. Read as what was sent is: by the committee, and by those who read the round.
 */
export class Supplements1763700000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table supplement_request (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        municipality text collate "C" not null,
        committee text collate "C" not null,
        reference text collate "C" not null,
        asked json not null,
        due_on text collate "C" not null,
        asked_version integer not null,
        requested_by integer not null references person (id),
        requested_at timestamptz(3) not null,
        answered_version integer,
        answered_at timestamptz(3),
        check ((answered_version is null) = (answered_at is null))
      )`);
    await runner.query('create index supplement_request_application on supplement_request (round_id, text_key(reference))');
    // One at a time: what is asked in two at once could be answered in one and lost in the other.
    await runner.query(
      'create unique index supplement_request_open on supplement_request (round_id, text_key(reference)) where answered_at is null',
    );
    await runner.query(`
      create table supplement_due_change (
        id integer generated always as identity primary key,
        supplement_id integer not null references supplement_request (id),
        due_from text collate "C" not null,
        due_to text collate "C" not null,
        reason text not null,
        changed_by integer not null references person (id),
        changed_at timestamptz(3) not null
      )`);
    await runner.query('create index supplement_due_change_request on supplement_due_change (supplement_id)');
    await runner.query('alter table application_draft add column supplement_id integer references supplement_request (id)');
    await runner.query('create unique index application_draft_supplement on application_draft (supplement_id)');
    for (const { table, rule } of POLICIES) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_of_viewer on ${table} for all to ${API_ROLE} using (${rule})`);
    }
    await runner.query(`grant select, insert on supplement_request, supplement_due_change to ${API_ROLE}`);
    await runner.query(`grant update (due_on, answered_version, answered_at) on supplement_request to ${API_ROLE}`);
    await runner.query(
      'create trigger refuse_change before update or delete or truncate on supplement_due_change for each statement execute function refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table application_draft drop column supplement_id');
    await runner.query('drop table supplement_due_change; drop table supplement_request');
  }
}

const POLICIES = [
  {
    table: 'supplement_request',
    rule: '(select portal_reads_every_round()) or portal_reads_round(round_id) or portal_is_in_committee(municipality, committee)',
  },
  { table: 'supplement_due_change', rule: 'exists (select from supplement_request s where s.id = supplement_id)' },
] as const;
