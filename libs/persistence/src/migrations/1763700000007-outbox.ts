import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work to hand to the queue, written in the transaction that causes it. Whoever listens to `portal_outbox` hears when some comes. */
export class Outbox1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox_message (
        id bigint generated always as identity primary key,
        queue text collate "C" not null,
        key text collate "C" not null,
        data json not null,
        created_at timestamptz(3) not null default now(),
        relayed_at timestamptz(3),
        finished_at timestamptz(3),
        unique (queue, key)
      )`);
    await runner.query(
      'create index outbox_message_waiting on outbox_message (id) where relayed_at is null and finished_at is null',
    );
    await runner.query('create index outbox_message_unfinished on outbox_message (id) where finished_at is null');
    await runner.query(`
      create function announce_outbox() returns trigger language plpgsql as $$
      begin
        perform pg_notify('portal_outbox', '');
        return null;
      end $$`);
    await runner.query(
      'create trigger announce after insert on outbox_message for each statement execute function announce_outbox()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table outbox_message; drop function announce_outbox');
  }
}
