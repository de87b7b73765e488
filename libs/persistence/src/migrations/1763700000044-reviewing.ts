import type { MigrationInterface, QueryRunner } from 'typeorm';
import { API_ROLE } from '../access/api-role.js';
import { CONTENT_OF_NEXT, FILL_NEXT, hashOfList } from './1763700000034-next-round-version.js';
import { refuseChanges } from './refuse-changes.js';

/**
 * Reviews that are written in the portal: who is to review what, what each has written so far, and what each has sent. A draft and its
 * notes are the reviewer's own. Until their own is sent, nobody who is to review an application reads another's review of it, nor any
 * list or sum of the round that it is part of: by the database itself. A conflict of interest keeps a reviewer from the application's reviews.
 */
export class Reviewing1763700000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_assignment (
        round_id text collate "C" not null,
        reference text collate "C" not null,
        person_id integer not null references person (id),
        assigned_by integer not null references person (id),
        assigned_at timestamptz(3) not null,
        sent_at timestamptz(3),
        primary key (round_id, reference, person_id)
      )`);
    await runner.query('create index on review_assignment (person_id, round_id) where sent_at is null');
    await runner.query(`
      create table review_conflict (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        person_id integer not null references person (id),
        reference text collate "C" not null,
        reason text not null,
        declared_at timestamptz(3) not null,
        withdrawn_at timestamptz(3)
      )`);
    await runner.query(
      'create unique index review_conflict_once on review_conflict (round_id, person_id, text_key(reference)) where withdrawn_at is null',
    );
    await runner.query(`
      create table review_draft (
        round_id text collate "C" not null,
        reference text collate "C" not null,
        person_id integer not null references person (id),
        content json not null,
        revision integer not null,
        updated_at timestamptz(3) not null,
        primary key (round_id, reference, person_id)
      )`);
    await runner.query(`
      create table review_mark (
        round_id text collate "C" not null,
        reference text collate "C" not null,
        person_id integer not null references person (id),
        is_flagged boolean not null,
        tags text[] collate "C" not null,
        primary key (round_id, reference, person_id)
      )`);
    await runner.query(`
      create table sent_review (
        id integer generated always as identity primary key,
        round_id text collate "C" not null,
        reference text collate "C" not null,
        person_id integer not null references person (id),
        version integer not null check (version >= 1),
        application_version integer not null,
        sha256 char(64) collate "C" not null,
        snapshot json not null,
        departures json not null,
        sent_at timestamptz(3) not null,
        unique (round_id, reference, person_id, version)
      )`);
    await runner.query(refuseChanges('sent_review'));
    await runner.query(`
      create function portal_person() returns integer language sql stable parallel safe
        return (portal_viewer() ->> 'person')::integer`);
    // Whether the viewer has a review of their own left to send: of this application, or of any in the round.
    await runner.query(`
      create function portal_reviews(in_round text, wanted text) returns boolean language sql stable security definer set search_path = public as $$
        select exists (select from review_assignment x where x.person_id = portal_person() and x.sent_at is null and x.round_id = in_round
          and (wanted is null or text_key(x.reference) = text_key(wanted))) $$`);
    // Told apart first, so that who has none pays nothing for each row.
    await runner.query(`
      create function portal_is_reviewing() returns boolean language sql stable security definer set search_path = public as $$
        select exists (select from review_assignment x where x.person_id = portal_person() and x.sent_at is null) $$`);
    for (const { table, rule } of POLICIES) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`create policy ${table}_of_viewer on ${table} for all to ${API_ROLE} using (${rule})`);
    }
    for (const { table, rule } of INDEPENDENCE)
      await runner.query(`create policy ${table}_after_own on ${table} as restrictive for select to ${API_ROLE} using (${rule})`);
    await runner.query(NEXT_JUDGEMENTS);
    await runner.query('drop function content_of_next_version(integer, integer[], text[])');
    await runner.query('drop function fill_next_version(integer, integer, integer[], text[], text, text, text)');
    await runner.query(CONTENT_OF_NEXT_JUDGED);
    await runner.query(FILL_NEXT_JUDGED);
    for (const name of FUNCTIONS) await runner.query(`revoke execute on function ${name} from public`);
    for (const name of TOLD_TO_API) await runner.query(`grant execute on function ${name} to ${API_ROLE}`);
    for (const grant of GRANTS) await runner.query(`grant ${grant} to ${API_ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of FUNCTIONS.toReversed()) await runner.query(`drop function ${name}`);
    for (const { table } of INDEPENDENCE) await runner.query(`drop policy ${table}_after_own on ${table}`);
    await runner.query('drop table sent_review; drop table review_mark; drop table review_draft; drop table review_conflict');
    await runner.query('drop function portal_reviews; drop function portal_is_reviewing');
    await runner.query('drop table review_assignment; drop function portal_person');
    await runner.query(CONTENT_OF_NEXT);
    await runner.query(FILL_NEXT);
    for (const name of ['content_of_next_version', 'fill_next_version']) {
      await runner.query(`revoke execute on function ${name} from public`);
      await runner.query(`grant execute on function ${name} to ${API_ROLE}`);
    }
  }
}

const IN_ROUND = '(select portal_reads_every_round()) or portal_reads_round(round_id)';
const OWN = 'person_id = portal_person()';
const POLICIES = [
  { table: 'review_assignment', rule: IN_ROUND },
  { table: 'review_conflict', rule: IN_ROUND },
  { table: 'review_draft', rule: OWN },
  { table: 'review_mark', rule: OWN },
  { table: 'sent_review', rule: `${OWN} or ((${IN_ROUND}) and not portal_reviews(round_id, reference))` },
] as const;

const ROUND_OF_VERSION = '(select v.round_id from round_version v where v.id = round_version_id)';
const INDEPENDENCE = [
  { table: 'review', rule: `not (select portal_is_reviewing()) or not portal_reviews(${ROUND_OF_VERSION}, application)` },
  { table: 'settlement', rule: `not (select portal_is_reviewing()) or not portal_reviews(${ROUND_OF_VERSION}, application)` },
  { table: 'decision', rule: `not (select portal_is_reviewing()) or not portal_reviews(${ROUND_OF_VERSION}, null)` },
  { table: 'decision_list', rule: `not (select portal_is_reviewing()) or not portal_reviews(${ROUND_OF_VERSION}, null)` },
] as const;

const GRANTS = [
  'select, insert, update, delete on review_assignment',
  'select, insert on review_conflict',
  'update (withdrawn_at) on review_conflict',
  'select, insert, update, delete on review_draft',
  'select, insert, update, delete on review_mark',
  'select, insert on sent_review',
];

/**
 * The reviews, or the settlements, of a version to come. What is placed stands where one of the same application (and reviewer) stood,
 * else last, in the order given; one without a snapshot is taken away.
 */
const NEXT_JUDGEMENTS = `
  create function judgements_of_next_version(from_version integer, removed text[], judged_kind text, placed json)
    returns table (n integer, application text, reviewer text, sha256 text, snapshot json)
    language sql stable set search_path = public as $$
    with placed_one as (
      select e.n, e.value ->> 'application' as application, coalesce(e.value ->> 'reviewer', '') as reviewer, e.value ->> 'sha256' as sha256,
        e.value -> 'snapshot' as snapshot
      from json_array_elements(placed) with ordinality e (value, n)
    ), standing as (
      select position, application, reviewer, sha256::text, snapshot from review where judged_kind = 'review' and round_version_id = from_version
      union all
      select position, application, '', sha256::text, snapshot from settlement where judged_kind = 'settlement' and round_version_id = from_version
    ), member as (
      select s.position, p.n, coalesce(p.application, s.application) as application, coalesce(p.reviewer, s.reviewer) as reviewer,
        case when p.application is null then s.sha256 else p.sha256 end as sha256,
        case when p.application is null then s.snapshot else p.snapshot end as snapshot
      from standing s full join placed_one p on p.application = s.application and p.reviewer = s.reviewer
    )
    select (row_number() over (order by position nulls last, member.n) - 1)::integer, member.application, member.reviewer, member.sha256, member.snapshot
    from member where member.application <> all (removed) and json_typeof(member.snapshot) <> 'null' $$`;

const CONTENT_OF_NEXT_JUDGED = `
  create function content_of_next_version(from_version integer, placed integer[], removed text[], reviews json, settlements json)
    returns table ("applicationsHash" text, "reviewsHash" text, "settlementsHash" text, "count" integer, "replacedCount" integer, "removedCount" integer,
      "isJudgedItemGone" boolean)
    language sql stable security definer set search_path = public as $$
    with judged as materialized (
      select 'review' as kind, j.* from judgements_of_next_version(from_version, removed, 'review', reviews) j
      union all select 'settlement', j.* from judgements_of_next_version(from_version, removed, 'settlement', settlements) j
    )
    select ${hashOfList('n')},
      (select ${hashOfList('n')} from judged where kind = 'review'),
      (select ${hashOfList('n')} from judged where kind = 'settlement'),
      count(*)::integer, count(*) filter (where replaces_one)::integer,
      (select count(*)::integer from round_version_application m join application_version a on a.id = m.application_version_id
       where m.round_version_id = from_version and a.reference = any (removed)),
      exists (
        select from judged join application_version a on a.id = any (placed) and a.reference = judged.application,
        json_array_elements(case json_typeof(judged.snapshot -> 'ineligibleCostItems') when 'array' then judged.snapshot -> 'ineligibleCostItems' else '[]' end) item
        where (item ->> 'index')::bigint >= json_array_length(a.snapshot -> 'costItems'))
    from applications_of_next_version(from_version, placed, removed) $$`;

const FILL_NEXT_JUDGED = `
  create function fill_next_version(from_version integer, to_version integer, placed integer[], removed text[],
    round_hash text, principles_hash text, engine text, reviews json, settlements json) returns void
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
      select to_version, n, application, reviewer, sha256, snapshot from judgements_of_next_version(from_version, removed, 'review', reviews);
    insert into settlement (round_version_id, position, application, sha256, snapshot)
      select to_version, n, application, sha256, snapshot from judgements_of_next_version(from_version, removed, 'settlement', settlements);
    update round set application_count = (select count(*) from round_version_application where round_version_id = to_version)
      where id = in_round;
  end $$`;

const TOLD_TO_API = [
  'content_of_next_version(integer, integer[], text[], json, json)',
  'fill_next_version(integer, integer, integer[], text[], text, text, text, json, json)',
] as const;
const FUNCTIONS = ['judgements_of_next_version(integer, text[], text, json)', ...TOLD_TO_API] as const;
