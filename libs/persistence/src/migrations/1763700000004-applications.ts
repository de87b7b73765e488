import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './refuse-changes.js';

/** A column that lists sort, filter and search by is null where a secrecy mark covers its value: what is not there cannot leak. */
export class Applications1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table application_version (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        reference text collate "C" not null,
        version integer not null check (version >= 1),
        sha256 char(64) collate "C" not null,
        snapshot json not null,
        committee text collate "C",
        title text,
        place text,
        district text,
        requested_amount bigint check (requested_amount >= 0),
        received_on char(10) collate "C",
        search_text text collate "C" not null,
        created_at timestamptz(3) not null default now(),
        unique (round_id, reference, version),
        unique (round_id, reference, sha256)
      )`);
    await runner.query(refuseChanges('application_version'));
    await runner.query(`
      create table round_version_application (
        round_version_id integer not null references round_version (id),
        position integer not null check (position >= 0),
        application_version_id integer not null references application_version (id),
        pre_assessment_key char(64) collate "C",
        primary key (round_version_id, position),
        unique (round_version_id, application_version_id)
      )`);
    await runner.query('create index on round_version_application (pre_assessment_key)');
    // The key is what the rules are to be asked, and follows the engine's version; which applications the version has never changes.
    await runner.query(`
      create function refuse_other_application() returns trigger language plpgsql as $$
      begin
        if (new.round_version_id, new.position, new.application_version_id) is distinct from (old.round_version_id, old.position, old.application_version_id) then
          raise exception 'En omgångs version behåller sina ansökningar.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(
      'create trigger keep_applications before update on round_version_application for each row execute function refuse_other_application()',
    );
    await runner.query(
      'create trigger refuse_change before delete or truncate on round_version_application for each statement execute function refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table round_version_application; drop table application_version; drop function refuse_other_application',
    );
  }
}
