import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/** Whether a round takes applications: said beside its versions, for it is no part of the round's file and changes by itself. */
export class RoundCall1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table round_call (
        round_id text collate "C" primary key references round (id),
        state text collate "C" not null check (state in ('planned', 'open', 'closed')),
        opened_at timestamptz(3),
        opened_by text collate "C",
        closed_at timestamptz(3),
        closed_by text collate "C",
        check ((opened_at is null) = (opened_by is null)),
        check ((closed_at is null) = (closed_by is null)),
        check (state <> 'open' or (opened_at is not null and closed_at is null)),
        check (state <> 'closed' or closed_at is not null)
      )`);
    await runner.query(`grant select, insert, update on round_call to ${API_ROLE}`);
    // What of a round may no longer change, to whoever changes it without reading a case: which committees write or have sent, and
    // whether anybody has reviewed.
    await runner.query(`
      create function round_in_use(wanted text) returns table (committees text[], "isReviewed" boolean)
        language sql stable security definer set search_path = public as $$
        select
          array(
            select a.snapshot ->> 'committee' from round r join round_version_application m on m.round_version_id = r.current_version_id
              join application_version a on a.id = m.application_version_id where r.id = wanted
            union select d.committee from application_draft d where d.round_id = wanted
            order by 1),
          exists (select from round r join review v on v.round_version_id = r.current_version_id where r.id = wanted)
            or exists (select from round r join settlement s on s.round_version_id = r.current_version_id where r.id = wanted) $$`);
    await runner.query('revoke execute on function round_in_use from public');
    await runner.query(`grant execute on function round_in_use to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function round_in_use; drop table round_call');
  }
}
