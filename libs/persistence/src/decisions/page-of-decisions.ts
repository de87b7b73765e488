import { type Kronor, type Outcome } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf, kronorOrNull } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import { CURRENT_FILTER, type DecisionFilter, FILTER, filterParameters, GROUP_ORDER, isFiltered } from './decision-filter.js';
import { type DecisionGroup, groupsOfDecisions } from './groups-of-decisions.js';
import type { DecisionListRow } from './list-row.js';
import { type DecisionOverview, overviewOf } from './overview.js';

const SORTS = {
  position: 'position',
  reference: 'reference',
  title: 'title collate "sv-x-icu"',
  place: 'place collate "sv-x-icu"',
  committee: 'committee_name collate "sv-x-icu"',
  requestedAmount: 'requested_amount',
  grantedAmount: 'granted_amount',
  score: 'score',
  outcome: `array_position(array['grant', 'partial', 'deny', 'not-reviewed', 'unsettled'], coalesce(unreviewed_because, outcome)::text)`,
  motivation: 'motivation collate "sv-x-icu"',
} as const;
export type DecisionSort = keyof typeof SORTS;

/** `page` from 1. `group`: the rows of one committee stand together, in the order of `groups`, and `sort` orders them within it. */
export type DecisionQuery = DecisionFilter &
  Readonly<{
    page: number;
    limit: number;
    sort?: DecisionSort | undefined;
    direction?: 'asc' | 'desc' | undefined;
    group?: 'committee' | undefined;
  }>;

/** Sums of all that the filter leaves, not of the page alone; masked amounts are left out. */
export type DecisionSums = Readonly<{
  applications: number;
  committees: number;
  granted: number;
  requestedAmount: Kronor;
  grantedAmount: Kronor;
}>;
/** `groups` is there only when they were asked for. */
export type DecisionPage = Readonly<{
  rows: readonly DecisionListRow[];
  total: number;
  sums: DecisionSums;
  groups?: readonly DecisionGroup[];
}>;

/** Null in every row but the first. */
type SumRow = Readonly<{ total: number; committees: number; granted: number; requestedSum: string; grantedSum: string }>;
type Row = Readonly<{
  position: number | null;
  reference: string;
  committee: string;
  committeeName: string;
  title: string;
  place: string;
  measures: readonly string[];
  requestedAmount: string | null;
  requestedAmountMask: string | null;
  grantedAmount: string | null;
  grantedAmountMask: string | null;
  score: string | null;
  maxScore: string;
  outcome: Outcome;
  unreviewedBecause: 'not-reviewed' | 'unsettled' | null;
  codes: readonly string[];
  motivation: string | null;
  isMotivationDraft: boolean;
  years: DecisionListRow['years'];
}>;

/** `overview` is `null` when nothing is decided yet; the page is then empty. */
export type CurrentDecisions = Readonly<{
  roundVersionId: number;
  principlesVersionId: number;
  overview: DecisionOverview | null;
  page: DecisionPage;
}>;
type Current = Omit<CurrentDecisions, 'page'>;

/** One statement for rows and sums, so that they are of the same moment and one way there and back. Equal rows stand in the list's order. */
export async function pageOfDecisions(
  manager: EntityManager,
  roundVersionId: number,
  query: DecisionQuery,
): Promise<DecisionPage> {
  const [first, rows] = await askPage<SumRow>(manager, {
    ...{ filter: FILTER, of: roundVersionId, query },
    head: `select ${SUMS} from decision where ${FILTER}`,
  });
  return { rows, ...sumsOf(first), ...(query.group && { groups: await groupsOfDecisions(manager, roundVersionId, query) }) };
}

/**
 * A page of a round's current version with what stands above the list, in that same statement. The sums of the whole list stand there
 * already, and are not made anew. `null`: no such round
 */
export async function pageOfCurrentDecisions(
  manager: EntityManager,
  roundId: string,
  query: DecisionQuery,
): Promise<CurrentDecisions | null> {
  const isOfAll = !isFiltered(query);
  const [first, rows] = await askPage<SumRow & Readonly<{ current: Current | null }>>(manager, {
    ...{ filter: CURRENT_FILTER, of: roundId, query },
    head: isOfAll ? `select ${CURRENT}` : `select ${SUMS}, ${CURRENT} from decision where ${CURRENT_FILTER}`,
  });
  const { current } = first;
  if (current === null) return null;
  const groups = query.group && (await groupsOfDecisions(manager, current.roundVersionId, query));
  const sums = isOfAll ? sumsOfAll(current.overview) : sumsOf(first);
  return { ...current, page: { rows, ...sums, ...(groups && { groups }) } };
}

const SUMS = `count(*)::integer as total, count(distinct committee) filter (where committee not like '[Sekretess, %')::integer as committees,
  count(*) filter (where outcome in ('grant', 'partial'))::integer as granted,
  coalesce(sum(requested_amount), 0)::text as "requestedSum", coalesce(sum(granted_amount), 0)::text as "grantedSum"`;
const CURRENT = `(select row_to_json(current) from (
  select v.id as "roundVersionId", v.principles_version_id as "principlesVersionId", l.overview
  from round r join round_version v on v.id = r.current_version_id left join decision_list l on l.round_version_id = v.id
  where r.id = $1) current) as current`;

/** `of`: what the filter's $1 is. `head`: one row, which comes with the first of the page. */
type PageQuestion = Readonly<{ filter: string; of: number | string; query: DecisionQuery; head: string }>;

async function askPage<Head>(
  manager: EntityManager,
  { filter, of, query, head }: PageQuestion,
): Promise<readonly [head: Head, rows: readonly DecisionListRow[]]> {
  const { page, limit, sort = 'position', direction = 'asc', group } = query;
  const order = `${group ? `${GROUP_ORDER}, ` : ''}${SORTS[sort]} ${direction} nulls last${sort === 'position' ? '' : ', position'}`;
  const rows = await rowsOf<Head & Row>(
    manager,
    // The page is cut out before it is numbered, for to number every row would sort them whole.
    `select * from (select 1::bigint as n, head.* from (${head}) head) head full join (
       select row_number() over (order by ${order}) as n, ${COLUMNS}
       from (select * from decision where ${filter} order by ${order} limit $7 offset $8) decision
     ) page using (n) order by n`,
    [...filterParameters(of, query), limit, (page - 1) * limit],
  );
  const [first] = rows;
  if (!first) throw new Error('The head is one row, always');
  return [first, rows.filter(({ position }) => position !== null).map(toListRow)];
}

const sumsOf = ({ total, committees, granted, requestedSum, grantedSum }: SumRow): Pick<DecisionPage, 'total' | 'sums'> => ({
  total,
  sums: {
    applications: total,
    ...{ committees, granted },
    requestedAmount: kronorOf(requestedSum),
    grantedAmount: kronorOf(grantedSum),
  },
});

function sumsOfAll(overview: DecisionOverview | null): Pick<DecisionPage, 'total' | 'sums'> {
  const { applications, committees, granted, requestedAmount, grantedAmount } = overview ?? overviewOf([]);
  return { total: applications, sums: { applications, committees, granted, requestedAmount, grantedAmount } };
}

/** One row of the list, by its position in the round's version; `null` when there is no proposal yet. */
export async function findDecision(
  manager: EntityManager,
  roundVersionId: number,
  position: number,
): Promise<DecisionListRow | null> {
  const [row] = await rowsOf<Row>(manager, `select ${COLUMNS} from decision where round_version_id = $1 and position = $2`, [
    roundVersionId,
    position,
  ]);
  return row ? toListRow(row) : null;
}

const COLUMNS = `position, reference, committee, committee_name as "committeeName", title, place, measures,
  requested_amount as "requestedAmount", requested_amount_mask as "requestedAmountMask",
  granted_amount as "grantedAmount", granted_amount_mask as "grantedAmountMask", score, max_score as "maxScore",
  outcome, unreviewed_because as "unreviewedBecause", codes, motivation, is_motivation_draft as "isMotivationDraft", years`;

const toListRow = (row: Row): DecisionListRow => ({
  reference: row.reference,
  committee: row.committee,
  title: row.title,
  requestedAmount: kronorOrNull(row.requestedAmount) ?? row.requestedAmountMask ?? '',
  outcome: row.outcome,
  grantedAmount: kronorOrNull(row.grantedAmount) ?? row.grantedAmountMask ?? '',
  score: row.score === null ? null : Number(row.score),
  maxScore: Number(row.maxScore),
  codes: row.codes,
  motivation: row.motivation,
  committeeName: row.committeeName,
  place: row.place,
  measures: row.measures,
  ...(row.unreviewedBecause !== null && { unreviewedBecause: row.unreviewedBecause }),
  isMotivationDraft: row.isMotivationDraft,
  years: row.years,
});
