import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';
import { refuseChanges } from './refuse-changes.js';

/**
 * What people make of the rules' proposal: what they have moved in or out of the selection, the motivations that they have written, the
 * alternatives that they weigh, the proposal as it is locked, and what the decision body decides. Each of the first holds from the round's
 * version at which it was made. Nothing is changed but alternatives and phrases: the next stands beside the one before.
 */
export class ProposalWork1763700000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table selection_choice (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        round_version integer not null,
        moves json not null,
        constraints text[] not null,
        chosen_by integer not null references person (id),
        chosen_at timestamptz(3) not null
      )`);
    await runner.query('create index on selection_choice (round_id, id)');
    await runner.query(`
      create table motivation_version (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        round_version integer not null,
        reference text collate "C" not null,
        body text not null,
        basis char(64) collate "C" not null,
        is_accepted boolean not null,
        written_by integer not null references person (id),
        written_at timestamptz(3) not null
      )`);
    await runner.query('create index on motivation_version (round_id, reference, id)');
    await runner.query(`
      create table motivation_phrase (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        body text not null,
        added_by integer not null references person (id),
        added_at timestamptz(3) not null,
        unique (round_id, body)
      )`);
    await runner.query(`
      create table selection_alternative (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        name text not null,
        content json not null,
        saved_by integer not null references person (id),
        saved_at timestamptz(3) not null,
        unique (round_id, name)
      )`);
    await runner.query(`
      create table proposal_lock (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        version integer not null check (version >= 1),
        round_version_id integer not null references round_version (id),
        document text not null,
        sha256 char(64) collate "C" not null,
        locked_by integer not null references person (id),
        locked_at timestamptz(3) not null,
        unlocked_by integer references person (id),
        unlocked_at timestamptz(3),
        unlock_reason text,
        unique (round_id, version),
        check ((unlocked_at is null) = (unlocked_by is null) and (unlocked_at is null) = (unlock_reason is null))
      )`);
    await runner.query('create unique index proposal_lock_one on proposal_lock (round_id) where unlocked_at is null');
    // What was locked stays as it was; the one thing that may come to it is that it was unlocked, and why.
    await runner.query(`
      create function refuse_other_than_unlocking() returns trigger language plpgsql as $$
      begin
        if old.unlocked_at is not null or (new.round_id, new.version, new.round_version_id, new.sha256, new.locked_by, new.locked_at)
          is distinct from (old.round_id, old.version, old.round_version_id, old.sha256, old.locked_by, old.locked_at)
          or new.document <> old.document then
          raise exception 'Ett låst förslag kan bara låsas upp, en gång.' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(
      'create trigger only_unlocking before update on proposal_lock for each row execute function refuse_other_than_unlocking()',
    );
    await runner.query(
      'create trigger refuse_change before delete or truncate on proposal_lock for each statement execute function refuse_change()',
    );
    await runner.query(`
      create table committee_decision (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        version integer not null check (version >= 1),
        lock_id integer not null references proposal_lock (id),
        kind text collate "C" not null check (kind in ('decided', 'tabled', 'referred-back')),
        content json not null,
        document text,
        sha256 char(64) collate "C" not null,
        recorded_by integer not null references person (id),
        recorded_at timestamptz(3) not null,
        unique (round_id, version),
        check ((kind = 'decided') = (document is not null))
      )`);
    await runner.query(`
      create table decision_confirmation (
        decision_id integer not null references committee_decision (id),
        confirmed_as text collate "C" not null check (confirmed_as in ('secretary', 'chair')),
        person_id integer not null references person (id),
        confirmed_at timestamptz(3) not null,
        primary key (decision_id, confirmed_as),
        unique (decision_id, person_id)
      )`);
    for (const table of ['selection_choice', 'motivation_version', 'committee_decision', 'decision_confirmation'])
      await runner.query(refuseChanges(table));
    for (const table of OF_ROUND) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_of_viewer on ${table} for all to ${API_ROLE} using (${IN_ROUND})`);
      await runner.query(
        `create policy ${table}_after_own on ${table} as restrictive for select to ${API_ROLE}
         using (not (select portal_is_reviewing()) or not portal_reviews(round_id, null))`,
      );
    }
    await runner.query('alter table decision_confirmation enable row level security');
    await runner.query(
      `create policy decision_confirmation_of_viewer on decision_confirmation for all to ${API_ROLE}
       using (exists (select from committee_decision d where d.id = decision_id))`,
    );
    for (const grant of GRANTS) await runner.query(`grant ${grant} to ${API_ROLE}`);
    // Whether a round's proposal is locked is asked by whoever would change the round, also by who may not read the proposal.
    await runner.query(`
      create function proposal_is_locked(in_round text) returns boolean language sql stable security definer set search_path = public as $$
        select exists (select from proposal_lock where round_id = in_round and unlocked_at is null) $$`);
    // What is decided is no secret to those whose applications it is about: the api hands on their own rows.
    await runner.query(`
      create function decided_list(in_round text) returns table (content json, document text) language sql stable security definer set search_path = public as $$
        select d.content, d.document from committee_decision d where d.round_id = in_round and d.kind = 'decided'
          and (select count(*) from decision_confirmation c where c.decision_id = d.id) = 2 order by d.id desc limit 1 $$`);
    await runner.query('revoke execute on function decided_list from public');
    await runner.query(`grant execute on function decided_list to ${API_ROLE}`);
    await runner.query('revoke execute on function proposal_is_locked from public');
    await runner.query(`grant execute on function proposal_is_locked to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function proposal_is_locked; drop function decided_list');
    await runner.query('drop table decision_confirmation; drop table committee_decision; drop table proposal_lock');
    await runner.query('drop table selection_alternative; drop table motivation_phrase; drop table motivation_version');
    await runner.query('drop table selection_choice; drop function refuse_other_than_unlocking');
  }
}

const IN_ROUND = '(select portal_reads_every_round()) or portal_reads_round(round_id)';
const OF_ROUND = [
  ...[
    'selection_choice',
    'motivation_version',
    'motivation_phrase',
    'selection_alternative',
    'proposal_lock',
    'committee_decision',
  ],
] as const;
const GRANTS = [
  'select, insert on selection_choice, motivation_version, committee_decision, decision_confirmation, proposal_lock',
  'update (unlocked_by, unlocked_at, unlock_reason) on proposal_lock',
  'select, insert, delete on motivation_phrase',
  'select, insert, update, delete on selection_alternative',
];
