import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './refuse-changes.js';

/** Rounds in their versions. `header` is the round's file without its long lists; null beside `[]` and absent stays as it was. */
export class Rounds1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round_version (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        version integer not null check (version >= 1),
        sha256 char(64) collate "C" not null,
        header json not null,
        principles_version_id integer not null references principles_version (id),
        title text not null,
        case_number text not null,
        budget_year integer not null,
        municipality text not null,
        search_text text collate "C" not null,
        created_at timestamptz(3) not null default now(),
        unique (round_id, version)
      )`);
    await runner.query(refuseChanges('round_version'));
    await runner.query(`
      create table round (
        id text collate "C" primary key,
        current_version_id integer not null references round_version (id),
        application_count integer not null default 0
      )`);
    for (const [table, columns, unique] of REVIEW_TABLES) {
      await runner.query(`
        create table ${table} (
          round_version_id integer not null references round_version (id),
          position integer not null check (position >= 0),
          ${columns},
          sha256 char(64) collate "C" not null,
          snapshot json not null,
          primary key (round_version_id, position),
          unique (round_version_id, ${unique})
        )`);
      await runner.query(refuseChanges(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table settlement; drop table review; drop table round; drop table round_version');
  }
}

const REVIEW_TABLES = [
  ['review', 'application text collate "C" not null, reviewer text collate "C" not null', 'application, reviewer'],
  ['settlement', 'application text collate "C" not null', 'application'],
] as const;
