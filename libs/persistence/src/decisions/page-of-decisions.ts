import { type Kronor, type Outcome } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf, kronorOrNull } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import { type DecisionFilter, FILTER, filterParameters, GROUP_ORDER } from './decision-filter.js';
import { type DecisionGroup, groupsOfDecisions } from './groups-of-decisions.js';
import type { DecisionListRow } from './list-row.js';

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
type Row = SumRow &
  Readonly<{
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

/** One statement for rows and sums, so that they are of the same moment and one way there and back. Equal rows stand in the list's order. */
export async function pageOfDecisions(
  manager: EntityManager,
  roundVersionId: number,
  query: DecisionQuery,
): Promise<DecisionPage> {
  const { page, limit, sort = 'position', direction = 'asc', group } = query;
  const order = `${group ? `${GROUP_ORDER}, ` : ''}${SORTS[sort]} ${direction} nulls last, position`;
  const rows = await rowsOf<Row>(
    manager,
    // The sums come with the first row alone; the page is cut out before it is numbered, for to number every row would sort them whole.
    `select * from (
       select 1::bigint as n, count(*)::integer as total, count(distinct committee)::integer as committees,
         count(*) filter (where outcome in ('grant', 'partial'))::integer as granted,
         coalesce(sum(requested_amount), 0)::text as "requestedSum", coalesce(sum(granted_amount), 0)::text as "grantedSum"
       from decision where ${FILTER}
     ) sums full join (
       select row_number() over (order by ${order}) as n, ${COLUMNS}
       from (select * from decision where ${FILTER} order by ${order} limit $7 offset $8) decision
     ) page using (n) order by n`,
    [...filterParameters(roundVersionId, query), limit, (page - 1) * limit],
  );
  const [sums] = rows;
  if (!sums) throw new Error('Sums are one row, always');
  return {
    rows: rows.filter(({ position }) => position !== null).map(toListRow),
    total: sums.total,
    sums: {
      applications: sums.total,
      committees: sums.committees,
      granted: sums.granted,
      requestedAmount: kronorOf(sums.requestedSum),
      grantedAmount: kronorOf(sums.grantedSum),
    },
    ...(group && { groups: await groupsOfDecisions(manager, roundVersionId, query) }),
  };
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
