import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CHANGES_CHANNEL } from '../changes/change-feed.js';

/**
 * Who changes what a process may remember of people, rounds and sessions says so to all that listen, as the change is committed. A
 * session is named by the hash of its number alone, which whoever listens can do nothing with.
 */
export class AnnouncedChanges1763700000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function announce_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('${CHANGES_CHANNEL}', tg_argv[0]);
        return null;
      end $$`);
    await runner.query(`
      create function announce_session_change() returns trigger language plpgsql as $$
      begin
        perform pg_notify('${CHANGES_CHANNEL}', 'session ' || encode(sha256(convert_to(old.sid, 'UTF8')), 'hex'));
        return null;
      end $$`);
    for (const table of TABLES)
      await runner.query(
        `create trigger announce_change after insert or update or delete on ${table} for each statement execute function announce_change('access')`,
      );
    await runner.query(
      'create trigger announce_change after update or delete on session for each row execute function announce_session_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES, 'session']) await runner.query(`drop trigger announce_change on ${table}`);
    await runner.query('drop function announce_session_change; drop function announce_change');
  }
}

/** What says who may do what: people and their roles, where a round stands, and whether it has a proposal. */
const TABLES = ['person', 'role_assignment', 'round', 'decision_list'] as const;
