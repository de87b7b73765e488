import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import type { RoundListItem } from './round-version.js';

export const ROUND_SORTS = {
  newest: 'v.id',
  title: 'v.title collate "sv-x-icu"',
  budgetYear: 'v.budget_year',
  caseNumber: 'v.case_number collate "sv-x-icu"',
} as const;
export type RoundSort = keyof typeof ROUND_SORTS;
/** `page` from 1. Without more, the rounds that were last imported or changed come first. */
export type RoundQuery = Readonly<{
  page: number;
  limit: number;
  sort?: RoundSort;
  direction?: 'asc' | 'desc';
  budgetYear?: number | undefined;
  search?: string | undefined;
}>;
export type RoundPage = Readonly<{ rows: readonly RoundListItem[]; total: number }>;

type Row = Omit<RoundListItem, 'createdAt'> & Readonly<{ createdAt: Date }>;

/** A page of the rounds, each in its current version. */
export async function listRounds(manager: EntityManager, query: RoundQuery): Promise<RoundPage> {
  const { page, limit, sort = 'newest', direction = sort === 'newest' ? 'desc' : 'asc', budgetYear = null, search = '' } = query;
  const from = `from round r join round_version v on v.id = r.current_version_id
    where ($1::integer is null or v.budget_year = $1) and v.search_text like all ($2::text[])`;
  const filter = [budgetYear, searchPatterns(search)];
  const [count] = await rowsOf<{ total: string }>(manager, `select count(*) as total ${from}`, filter);
  const rows = await rowsOf<Row>(
    manager,
    `select v.id, v.round_id as "roundId", v.version, v.sha256, v.principles_version_id as "principlesVersionId", v.title,
       v.case_number as "caseNumber", v.budget_year as "budgetYear", v.municipality, v.created_at as "createdAt",
       r.application_count as "applicationCount", coalesce((v.header ->> 'synthetic')::boolean, false) as "isSynthetic", v.header ->> 'notice' as notice
     ${from} order by ${ROUND_SORTS[sort]} ${direction}, v.id ${direction} limit $3 offset $4`,
    [...filter, limit, (page - 1) * limit],
  );
  return { rows: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })), total: Number(count?.total ?? 0) };
}
