import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a committee is writing. Until it is sent it is the committee's alone (TF 2:9): see the migration of row-level security. */
export class Drafts1763700000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application_draft (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        municipality text collate "C" not null,
        committee text collate "C" not null,
        title text not null,
        content json not null,
        created_by integer not null references person (id),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now()
      )`);
    await runner.query('create index application_draft_round on application_draft (round_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application_draft');
  }
}
