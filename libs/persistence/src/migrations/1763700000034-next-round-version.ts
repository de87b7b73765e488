import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';

/**
 * Makes a round's next version of its current one, also for somebody whom row-level security lets see a part of it alone: a committee
 * that sends one application changes the round, and the others' cases must be in it as they were. The database copies them itself, and
 * tells hashes and counts of the whole, never a row.
 */
export class NextRoundVersion1763700000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Those that are placed stand where an application of the same reference stood, else last, in the order given.
    await runner.query(`
      create function applications_of_next_version(from_version integer, placed integer[], removed text[])
        returns table (n integer, id integer, sha256 text, replaces_one boolean)
        language sql stable set search_path = public as $$
        with placed_version as (
          select a.id, a.reference, a.sha256, p.n from unnest(placed) with ordinality p (id, n) join application_version a on a.id = p.id
        ), standing as (
          select m.position, a.reference, a.id, a.sha256
          from round_version_application m join application_version a on a.id = m.application_version_id where m.round_version_id = from_version
        ), member as (
          select s.position, p.n, coalesce(p.id, s.id) as id, coalesce(p.sha256, s.sha256) as sha256, p.id is not null and s.id is not null as replaces_one
          from standing s full join placed_version p on p.reference = s.reference
          where s.reference is null or s.reference <> all (removed)
        )
        select (row_number() over (order by position nulls last, member.n) - 1)::integer, member.id, member.sha256, member.replaces_one from member $$`);
    await runner.query(CONTENT_OF_NEXT);
    await runner.query(FILL_NEXT);
    for (const name of FUNCTIONS) await runner.query(`revoke execute on function ${name} from public`);
    for (const name of TOLD_TO_API) await runner.query(`grant execute on function ${name} to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS.toReversed()) await runner.query(`drop function ${name}`);
  }
}

const TOLD_TO_API = ['content_of_next_version', 'fill_next_version'] as const;
const FUNCTIONS = ['applications_of_next_version', ...TOLD_TO_API] as const;

export const CONTENT_OF_NEXT = `
  create function content_of_next_version(from_version integer, placed integer[], removed text[])
    returns table ("applicationsHash" text, "reviewsHash" text, "settlementsHash" text, "count" integer, "replacedCount" integer, "removedCount" integer,
      "isJudgedItemGone" boolean)
    language sql stable security definer set search_path = public as $$
    select ${hashOfList('n')},
      (select ${hashOfList('position')} from review where round_version_id = from_version and application <> all (removed)),
      (select ${hashOfList('position')} from settlement where round_version_id = from_version and application <> all (removed)),
      count(*)::integer, count(*) filter (where replaces_one)::integer,
      (select count(*)::integer from round_version_application m join application_version a on a.id = m.application_version_id
       where m.round_version_id = from_version and a.reference = any (removed)),
      exists (
        select from (
          select application, snapshot from review where round_version_id = from_version
          union all select application, snapshot from settlement where round_version_id = from_version
        ) judged
        join application_version a on a.id = any (placed) and a.reference = judged.application,
        json_array_elements(case json_typeof(judged.snapshot -> 'ineligibleCostItems') when 'array' then judged.snapshot -> 'ineligibleCostItems' else '[]' end) item
        where (item ->> 'index')::bigint >= json_array_length(a.snapshot -> 'costItems'))
    from applications_of_next_version(from_version, placed, removed) $$`;

// A pre-assessment's key is the domain's preAssessmentHash: of the canonical JSON of four texts.
export const FILL_NEXT = `
  create function fill_next_version(from_version integer, to_version integer, placed integer[], removed text[],
    round_hash text, principles_hash text, engine text) returns void
    language plpgsql security definer set search_path = public as $$
  declare in_round text;
  begin
    select t.round_id into in_round from round_version f join round_version t on t.round_id = f.round_id and t.version = f.version + 1
      join round r on r.id = t.round_id and r.current_version_id = t.id where f.id = from_version and t.id = to_version;
    if in_round is null or exists (select from round_version_application where round_version_id = to_version)
      or exists (select from application_version a where a.id = any (placed) and a.round_id <> in_round) then
      raise exception 'Bara en omgångs nyaste version fylls, från den före, en gång.' using errcode = 'restrict_violation';
    end if;
    insert into round_version_application (round_version_id, position, application_version_id, pre_assessment_key)
      select to_version, n, id, encode(sha256(convert_to(format('["%s","%s","%s","%s"]', sha256, round_hash, principles_hash, engine), 'UTF8')), 'hex')
      from applications_of_next_version(from_version, placed, removed);
    insert into review (round_version_id, position, application, reviewer, sha256, snapshot)
      select to_version, row_number() over (order by position) - 1, application, reviewer, sha256, snapshot
      from review where round_version_id = from_version and application <> all (removed);
    insert into settlement (round_version_id, position, application, sha256, snapshot)
      select to_version, row_number() over (order by position) - 1, application, sha256, snapshot
      from settlement where round_version_id = from_version and application <> all (removed);
    update round set application_count = (select count(*) from round_version_application where round_version_id = to_version)
      where id = in_round;
  end $$`;

/** The domain's `hashOf` a list of hashes in this order: of their canonical JSON. */
export function hashOfList(order: string): string {
  return `encode(sha256(convert_to(coalesce('["' || string_agg(sha256::text, '","' order by ${order}) || '"]', '[]'), 'UTF8')), 'hex')`;
}
