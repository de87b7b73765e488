import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * What the policy table says of reading, said once more by the database: the api's connections have the role `portal_api`, which
 * sees a draft for its own committee's people alone, and cases for those whom the transaction's `portal.viewer` lets see them.
 * Without a viewer it sees none. The owner, as whom the worker and the command line connect, is not restricted.
 */
export class RowLevelSecurity1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENSURE_ROLE);
    await runner.query(`
      create function portal_viewer() returns jsonb language sql stable parallel safe
        return coalesce(nullif(current_setting('portal.viewer', true), ''), '{}')::jsonb`);
    // `"*"` is every round; told apart first, so that who reads all pays nothing for each row.
    await runner.query(`
      create function portal_reads_every_round() returns boolean language sql stable parallel safe
        return coalesce(portal_viewer() -> 'rounds' = '"*"', false)`);
    await runner.query(`
      create function portal_reads_round(round_id text) returns boolean language sql stable parallel safe
        return coalesce(portal_viewer() -> 'rounds' @> to_jsonb(round_id), false)`);
    await runner.query(`
      create function portal_is_in_committee(municipality text, committee text) returns boolean language sql stable parallel safe
        return coalesce(portal_viewer() -> 'committees' @> jsonb_build_array(jsonb_build_array(municipality, committee)), false)`);
    // Where a round stands is no secret to those whom the api lets ask: counts and instants, no row of any case.
    await runner.query(`
      create function round_progress(version_id integer)
        returns table (done integer, total integer, read_at timestamptz, finished_at timestamptz)
        language sql stable security definer set search_path = public as $$
        select count(p.key)::integer, count(*)::integer,
          (select created_at from round_version where id = version_id), max(p.created_at)
        from round_version_application m left join pre_assessment p on p.key = m.pre_assessment_key where m.round_version_id = version_id $$`);
    await runner.query(`
      create function proposed_at(version_id integer) returns timestamptz language sql stable security definer set search_path = public as $$
        select created_at from decision_list where round_version_id = version_id $$`);
    await runner.query(`
      create function committee_of_application(version_id integer, wanted text) returns text language sql stable security definer set search_path = public as $$
        select a.snapshot ->> 'committee' from round_version v
        join application_version a on a.round_id = v.round_id and text_key(a.reference) = text_key(wanted)
        join round_version_application m on m.round_version_id = v.id and m.application_version_id = a.id
        where v.id = version_id $$`);
    for (const { table, rule } of POLICIES) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_of_viewer on ${table} for all to ${API_ROLE} using (${rule})`);
    }
    for (const grant of GRANTS) await runner.query(`grant ${grant} to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const grant of GRANTS) await runner.query(`revoke ${grant} from ${API_ROLE}`);
    for (const { table } of POLICIES) {
      await runner.query(`drop policy ${table}_of_viewer on ${table}`);
      await runner.query(`alter table ${table} disable row level security`);
    }
    await runner.query(
      `drop function committee_of_application; drop function proposed_at; drop function round_progress;
       drop function portal_is_in_committee; drop function portal_reads_round; drop function portal_reads_every_round; drop function portal_viewer`,
    );
  }
}

const THIS_ROUNDS_VERSIONS = `round_version_id = any (array (select v.id from round_version v where portal_reads_round(v.round_id)))`;
const ofRound = `(select portal_reads_every_round()) or ${THIS_ROUNDS_VERSIONS}`;

/** A row-level rule sees what its own asker sees: the tables below follow from those above them. */
const POLICIES = [
  { table: 'application_draft', rule: 'portal_is_in_committee(municipality, committee)' },
  {
    table: 'application_version',
    rule: `(select portal_reads_every_round()) or portal_reads_round(round_id) or exists (
      select from round r join round_version v on v.id = r.current_version_id
      where r.id = application_version.round_id and portal_is_in_committee(v.municipality, application_version.snapshot ->> 'committee'))`,
  },
  {
    table: 'round_version_application',
    rule: `(select portal_reads_every_round()) or exists (select from application_version a where a.id = application_version_id)`,
  },
  {
    table: 'pre_assessment',
    rule: `(select portal_reads_every_round()) or exists (select from round_version_application m where m.pre_assessment_key = pre_assessment.key)`,
  },
  { table: 'review', rule: ofRound },
  { table: 'settlement', rule: ofRound },
  { table: 'decision', rule: ofRound },
  { table: 'decision_list', rule: ofRound },
] as const;

const READ = [
  ...POLICIES.map(({ table }) => table),
  ...['principles', 'principles_version', 'round', 'round_version', 'outbox_message', 'audit_entry', 'audit_head'],
  ...['person', 'role_assignment', 'session', 'migrations'],
];
const ADD = [
  ...['principles', 'principles_version', 'round', 'round_version', 'application_version', 'round_version_application'],
  ...['review', 'settlement', 'outbox_message', 'audit_entry', 'person', 'role_assignment', 'session', 'application_draft'],
];
const CHANGE = [
  ...['principles', 'round', 'round_version_application', 'outbox_message', 'audit_head', 'person', 'role_assignment'],
  ...['session', 'application_draft'],
];
const GRANTS = [
  `select on ${READ.join(', ')}`,
  `insert on ${ADD.join(', ')}`,
  `update on ${CHANGE.join(', ')}`,
  'delete on session, application_draft',
];

/** A role belongs to the whole server, where another database may make it at the same moment. */
const ENSURE_ROLE = `
  do $$
  begin
    if not exists (select from pg_roles where rolname = '${API_ROLE}') then
      create role ${API_ROLE} nologin;
      execute format('grant ${API_ROLE} to %I', current_user); -- who makes a role may give it away, and not yet take it on
    elsif not pg_has_role(current_user, '${API_ROLE}', 'member') then
      execute format('grant ${API_ROLE} to %I', current_user);
    end if;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise exception 'Rollen ${API_ROLE} saknas. Låt den som sköter databasen köra: create role ${API_ROLE} nologin; grant ${API_ROLE} to %', current_user;
  end $$`;
