import type { MigrationInterface, QueryRunner } from 'typeorm';
import { refuseChanges } from './refuse-changes.js';

/**
 * The audit trail: each entry carries the hash of the one before, and `audit_head`, outside the trail, that of the last, so that a
 * trail cut off at its end shows too. The database itself refuses all but the next entry together with the head's step onto it.
 */
export class Audit1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        seq bigint primary key check (seq >= 1),
        at timestamptz(3) not null,
        actor text collate "C" not null,
        action text collate "C" not null,
        subject text collate "C" not null,
        details json not null,
        previous_hash char(64) collate "C" not null,
        hash char(64) collate "C" not null
      )`);
    await runner.query(`
      create table audit_head (
        is_only boolean primary key default true check (is_only),
        seq bigint not null check (seq >= 0),
        hash char(64) collate "C" not null
      )`);
    await runner.query(`insert into audit_head (seq, hash) values (0, repeat('0', 64))`);
    await runner.query(`
      create function check_next_audit_entry() returns trigger language plpgsql as $$
      declare head audit_head;
      begin
        select * into head from audit_head;
        if new.seq is distinct from head.seq + 1 or new.previous_hash is distinct from head.hash then
          raise exception 'Spårets nästa post ska följa på dess huvud.' using errcode = 'restrict_violation';
        end if;
        if new.actor is distinct from current_setting('portal.actor', true) then
          raise exception 'Spårets post ska bära den som transaktionen utförs av.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create function check_audit_head_step() returns trigger language plpgsql as $$
      begin
        if new.seq <> old.seq + 1 or not exists (select from audit_entry where seq = new.seq and hash = new.hash and previous_hash = old.hash) then
          raise exception 'Spårets huvud kan bara gå ett steg framåt, till en post som följer på det.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`
      create function check_audit_head_reached() returns trigger language plpgsql as $$
      begin
        if (select seq from audit_head) < new.seq then
          raise exception 'Spårets post ska följas av dess huvud.' using errcode = 'restrict_violation';
        end if;
        return null;
      end $$`);
    await runner.query(
      'create trigger check_next before insert on audit_entry for each row execute function check_next_audit_entry()',
    );
    await runner.query(
      'create constraint trigger check_head after insert on audit_entry deferrable initially deferred for each row execute function check_audit_head_reached()',
    );
    await runner.query(refuseChanges('audit_entry'));
    await runner.query(
      'create trigger check_step before update on audit_head for each row execute function check_audit_head_step()',
    );
    await runner.query(
      'create trigger refuse_change before insert or delete or truncate on audit_head for each statement execute function refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entry; drop table audit_head');
    await runner.query(
      'drop function check_next_audit_entry; drop function check_audit_head_step; drop function check_audit_head_reached',
    );
  }
}
