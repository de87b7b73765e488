import type { EntityManager } from 'typeorm';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import { APPLICATION_COLUMNS, type ApplicationInRound } from './application-version.js';

const SORTS = {
  position: 'm.position',
  reference: 'a.reference',
  committee: 'a.committee',
  title: 'a.title collate "sv-x-icu"',
  place: 'a.place collate "sv-x-icu"',
  requestedAmount: 'a.requested_amount',
  receivedOn: 'a.received_on',
  suggestedPoints: 'p.points',
} as const;
export type ApplicationSort = keyof typeof SORTS;

/** `page` from 1. Values of a filter widen, filters and search narrow. Masked values are neither found nor sorted by: they come last. */
export type ApplicationQuery = Readonly<{
  page: number;
  limit: number;
  sort?: ApplicationSort | undefined;
  direction?: 'asc' | 'desc' | undefined;
  committees?: readonly string[] | undefined;
  /** Kinds of findings of the rules; an application that they have not been asked of has none. */
  findings?: readonly string[] | undefined;
  search?: string | undefined;
}>;
export type ApplicationPage = Readonly<{ rows: readonly ApplicationInRound[]; total: number }>;

/** A page of the applications of a round's version. */
export async function listApplications(
  manager: EntityManager,
  roundVersionId: number,
  query: ApplicationQuery,
): Promise<ApplicationPage> {
  const { page, limit, sort = 'position', direction = 'asc', committees = [], findings = [], search = '' } = query;
  const from = `from round_version_application m join application_version a on a.id = m.application_version_id
    left join pre_assessment p on p.key = m.pre_assessment_key
    where m.round_version_id = $1 and (cardinality($2::text[]) = 0 or a.committee = any ($2)) and a.search_text like all ($3::text[])
      and (cardinality($4::text[]) = 0 or exists (select from json_array_elements(p.result -> 'findings') f where f ->> 'kind' = any ($4)))`;
  const filter = [roundVersionId, committees, searchPatterns(search), findings];
  const [count] = await rowsOf<{ total: number }>(manager, `select count(*)::integer as total ${from}`, filter);
  const rows = await rowsOf<ApplicationInRound>(
    manager,
    `select ${APPLICATION_COLUMNS} ${from} order by ${SORTS[sort]} ${direction} nulls last, m.position limit $5 offset $6`,
    [...filter, limit, (page - 1) * limit],
  );
  return { rows, total: count?.total ?? 0 };
}
