import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People as an identity provider knows them, and the roles that they hold here: roles are the portal's own. An assignment is never
 * deleted: it is revoked, by somebody, at some time. No personal identity number has a place.
 */
export class People1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id integer generated always as identity primary key,
        issuer text collate "C" not null,
        subject text collate "C" not null,
        name text not null,
        organisation text collate "C",
        organisation_name text,
        created_at timestamptz(3) not null default now(),
        signed_in_at timestamptz(3)
      )`);
    await runner.query('create unique index person_once on person (text_key(issuer), text_key(subject))');
    await runner.query(`
      create table role_assignment (
        id integer generated always as identity primary key,
        person_id integer not null references person (id),
        role text collate "C" not null,
        municipality text collate "C",
        committee text collate "C",
        round_id text collate "C",
        assigned_by text collate "C" not null,
        assigned_at timestamptz(3) not null default now(),
        revoked_by text collate "C",
        revoked_at timestamptz(3),
        check ((municipality is null) = (committee is null)),
        check ((role in ('applicant', 'submitter')) = (committee is not null)),
        check (role in ('applicant', 'submitter', 'reviewer', 'lead-reviewer', 'secretary', 'chair', 'member', 'auditor', 'administrator')),
        check (round_id is null or role in ('reviewer', 'lead-reviewer', 'secretary', 'chair', 'member', 'auditor')),
        check ((revoked_by is null) = (revoked_at is null))
      )`);
    await runner.query(`
      create unique index role_assignment_once on role_assignment
        (person_id, role, text_key(coalesce(municipality, '')), text_key(coalesce(committee, '')), coalesce(round_id, ''))
        where revoked_at is null`);
    // What was assigned stays as it was; the one thing that may come to it is that it was revoked.
    await runner.query(`
      create function refuse_other_than_revocation() returns trigger language plpgsql as $$
      begin
        if old.revoked_at is not null or (new.person_id, new.role, new.municipality, new.committee, new.round_id, new.assigned_by, new.assigned_at)
          is distinct from (old.person_id, old.role, old.municipality, old.committee, old.round_id, old.assigned_by, old.assigned_at) then
          raise exception 'En tilldelad roll kan bara återkallas, en gång.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(
      'create trigger only_revocation before update on role_assignment for each row execute function refuse_other_than_revocation()',
    );
    await runner.query(
      'create trigger refuse_change before delete or truncate on role_assignment for each statement execute function refuse_change()',
    );
    // As connect-pg-simple asks for it.
    await runner.query(`
      create table session (
        sid text collate "C" primary key,
        sess json not null,
        expire timestamptz(3) not null
      )`);
    await runner.query('create index session_expire on session (expire)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table session; drop table role_assignment; drop table person; drop function refuse_other_than_revocation',
    );
  }
}
