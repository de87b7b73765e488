import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './refuse-changes.js';

/** `document` is json and not jsonb: the order of the denial codes counts (assessment.md 2), and jsonb would sort them. */
export class Principles1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table principles_version (
        id integer generated always as identity primary key,
        principles_id text collate "C" not null,
        version integer not null check (version >= 1),
        sha256 char(64) collate "C" not null,
        identity_sha256 char(64) collate "C" not null,
        document json not null,
        recorded_at timestamptz(3) not null default now(),
        unique (principles_id, version),
        unique (principles_id, identity_sha256)
      )`);
    await runner.query(refuseChanges('principles_version'));
    await runner.query(`
      create table principles (
        id text collate "C" primary key,
        current_version_id integer not null references principles_version (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table principles; drop table principles_version');
  }
}
