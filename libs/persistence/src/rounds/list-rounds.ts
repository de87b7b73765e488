import type { CallState, RoundsSeen } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import type { RoundListItem } from './round-version.js';

export const ROUND_SORTS = {
  newest: 'v.id',
  title: 'v.title collate "sv-x-icu"',
  budgetYear: 'v.budget_year',
  caseNumber: 'v.case_number collate "sv-x-icu"',
  municipality: 'v.municipality collate "sv-x-icu"',
} as const;
export type RoundSort = keyof typeof ROUND_SORTS;
/** `page` from 1. Without more, the rounds that were last imported or changed come first. */
export type RoundQuery = Readonly<{
  page: number;
  limit: number;
  sort?: RoundSort;
  direction?: 'asc' | 'desc';
  budgetYear?: number | undefined;
  /** Of those alone whose call for applications is said to be so. */
  callState?: CallState | undefined;
  search?: string | undefined;
}>;
/** `years`: how many rounds there are of each budget year, the year of the query aside. */
export type RoundPage = Readonly<{
  rows: readonly RoundListItem[];
  total: number;
  years: readonly Readonly<{ year: number; count: number }>[];
}>;

type Row = Omit<RoundListItem, 'createdAt' | 'proposedAt'> & Readonly<{ createdAt: Date; proposedAt: Date | null }>;

/**
 * A page of the rounds, each in its current version.
 * @param visible which of them whoever asks may know of: the others are in no row, no count and no year
 */
export async function listRounds(manager: EntityManager, query: RoundQuery, visible: RoundsSeen): Promise<RoundPage> {
  const {
    page,
    limit,
    sort = 'newest',
    direction = sort === 'newest' ? 'desc' : 'asc',
    budgetYear = null,
    search = '',
    callState = null,
  } = query;
  const filter = [...visibility(visible), searchPatterns(search), callState];
  const years = await rowsOf<{ year: number; count: number }>(
    manager,
    `select v.budget_year as year, count(*)::integer as count ${FROM} group by v.budget_year order by v.budget_year desc`,
    filter,
  );
  const rows = await rowsOf<Row>(
    manager,
    `select v.id, v.round_id as "roundId", v.version, v.sha256, v.principles_version_id as "principlesVersionId", v.title,
       v.case_number as "caseNumber", v.budget_year as "budgetYear", v.municipality, v.created_at as "createdAt",
       r.application_count as "applicationCount", coalesce((v.header ->> 'synthetic')::boolean, false) as "isSynthetic", v.header ->> 'notice' as notice,
       proposed_at(v.id) as "proposedAt", (select c.state from round_call c where c.round_id = r.id) as "callState",
       v.header -> 'round' ->> 'submissionDeadline' as "submissionDeadline", v.header -> 'round' -> 'applicants' as applicants,
       coalesce((select json_agg(c ->> 'code') from json_array_elements(v.header -> 'committees') c), '[]') as committees
     ${FROM} and ($7::integer is null or v.budget_year = $7)
     order by ${ROUND_SORTS[sort]} ${direction}, v.id ${direction} limit $8 offset $9`,
    [...filter, budgetYear, limit, (page - 1) * limit],
  );
  const counted = years.filter(({ year }) => budgetYear === null || year === budgetYear);
  return {
    rows: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      proposedAt: row.proposedAt?.toISOString() ?? null,
    })),
    total: counted.reduce((sum, { count }) => sum + count, 0),
    years,
  };
}

const FROM = `from round r join round_version v on v.id = r.current_version_id
  where ($1::boolean or r.id = any ($2::text[]) or exists (
      select from json_array_elements(v.header -> 'committees') c
      join unnest($3::text[], $4::text[]) as own (municipality, committee) on own.municipality = v.municipality and own.committee = c ->> 'code'))
    and v.search_text like all ($5::text[])
    and ($6::text is null or exists (select from round_call c where c.round_id = r.id and c.state = $6))`;

function visibility(visible: RoundsSeen): readonly unknown[] {
  if (visible === 'all') return [true, [], [], []];
  const { roundIds, committees } = visible;
  return [false, roundIds, committees.map(({ municipality }) => municipality), committees.map(({ committee }) => committee)];
}
