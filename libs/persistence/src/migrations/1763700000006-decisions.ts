import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists are read from: made anew from the round's version whenever it is decided again, and so free to change. */
export class Decisions1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision (
        round_version_id integer not null references round_version (id),
        position integer not null check (position >= 0),
        reference text collate "C" not null,
        committee text collate "C" not null,
        committee_name text not null,
        title text not null,
        place text not null,
        measures text[] collate "C" not null,
        requested_amount bigint check (requested_amount >= 0),
        requested_amount_mask text,
        granted_amount bigint check (granted_amount >= 0),
        granted_amount_mask text,
        score numeric,
        max_score numeric not null,
        outcome text collate "C" not null check (outcome in ('grant', 'partial', 'deny', 'unreviewed')),
        unreviewed_because text collate "C" check (unreviewed_because in ('not-reviewed', 'unsettled')),
        codes text[] collate "C" not null,
        motivation text,
        is_motivation_draft boolean not null,
        years json not null,
        search_text text collate "C" not null,
        primary key (round_version_id, position),
        check ((outcome = 'unreviewed') = (unreviewed_because is not null)),
        check ((requested_amount is null) = (requested_amount_mask is not null)),
        check ((granted_amount is null) = (granted_amount_mask is not null))
      )`);
    await runner.query(`
      create table decision_list (
        round_version_id integer primary key references round_version (id),
        document text not null,
        overview json not null,
        sha256 char(64) collate "C" not null,
        created_at timestamptz(3) not null default now()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table decision_list; drop table decision');
  }
}
