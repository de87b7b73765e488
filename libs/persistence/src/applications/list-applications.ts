import type { Application, Kronor } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf, kronorOrNull } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import {
  type ApplicationScope,
  type ApplicationState,
  IN_SCOPE,
  READABLE,
  scopeParameters,
  SUPPLEMENT_STATE,
  type SupplementState,
} from './application-scope.js';

const SORTS = {
  position: 'm.position',
  reference: 'a.reference',
  committee: `array_position($13::text[], ${READABLE.committee})`,
  title: `${READABLE.title} collate "sv-x-icu"`,
  place: 'a.place collate "sv-x-icu"',
  requestedAmount: READABLE.amount,
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
  states?: readonly ApplicationState[] | undefined;
  supplements?: readonly SupplementState[] | undefined;
  search?: string | undefined;
  /** Codes in the order in which they are sorted by committee. */
  committeeOrder: readonly string[];
  /** `YYYY-MM-DD`: what is late is so on a day. */
  today: string;
}>;

/**
 * An application with what a list says of it. A value that a mark covers is null here, and then the whole is in `document`, unmasked: for
 * who may read it, and to be masked for others. `points`: null until the rules have been asked.
 */
export type ListedApplication = Readonly<{
  reference: string;
  version: number;
  committee: string | null;
  title: string | null;
  place: string | null;
  district: string | null;
  receivedOn: string | null;
  requestedAmount: Kronor | null;
  document: Application | null;
  points: number | null;
  findings: readonly string[];
  state: ApplicationState;
  supplement: SupplementState | null;
}>;
/** Of all that the filter leaves; masked amounts are left out. */
export type ApplicationSums = Readonly<{ committees: number; requestedAmount: Kronor; maskedAmounts: number }>;
export type ApplicationPage = Readonly<{ rows: readonly ListedApplication[]; total: number; sums: ApplicationSums }>;

type SumRow = Readonly<{ total: number; committees: number; requestedAmount: string; maskedAmounts: number }>;
type Row = Omit<ListedApplication, 'points' | 'requestedAmount'> &
  Readonly<{ points: string | null; requestedAmount: string | null }>;

/** A page of the applications of a round's version, of those in the scope. */
export async function listApplications(
  manager: EntityManager,
  roundVersionId: number,
  scope: ApplicationScope,
  query: ApplicationQuery,
): Promise<ApplicationPage> {
  const { page, limit, sort = 'position', direction = 'asc', committees = [], findings = [], search = '' } = query;
  const { states = [], supplements = [], committeeOrder, today } = query;
  const filter = [
    ...[...scopeParameters(roundVersionId, scope, today), scope.seesReviews],
    ...[committees, findings, states, supplements, searchPatterns(search)],
  ];
  const [sums] = await rowsOf<SumRow>(manager, SUMS, filter);
  const order = sort === 'committee' ? [committeeOrder] : []; // a parameter that a statement does not use has no type
  const rows = await rowsOf<Row>(
    manager,
    `select ${COLUMNS}, ${STATE} as state, ${SUPPLEMENT_STATE} as supplement
     ${FILTERED} order by ${SORTS[sort]} ${direction} nulls last, m.position limit $11 offset $12`,
    [...filter, limit, (page - 1) * limit, ...order],
  );
  if (!sums) throw new Error('Sums are one row, always');
  const { total, requestedAmount, ...counts } = sums;
  return { rows: rows.map(toListed), total, sums: { ...counts, requestedAmount: kronorOf(requestedAmount) } };
}

const toListed = (row: Row): ListedApplication => ({
  ...row,
  points: row.points === null ? null : Number(row.points),
  requestedAmount: kronorOrNull(row.requestedAmount),
});

/** The document, a hundred times the rest, comes with those rows alone that need it. */
const COLUMNS = `a.reference, a.version, a.committee, a.title, a.place, a.district, a.received_on as "receivedOn",
  a.requested_amount as "requestedAmount", p.points, coalesce(p.finding_kinds, '{}') as findings,
  case when num_nulls(a.committee, a.title, a.place, a.district, a.received_on, a.requested_amount) > 0
    or json_array_length(a.snapshot -> 'confidentiality') > 0 then a.snapshot end as document`;

const ofRound = (table: string, column: string, more = ''): string =>
  `exists (select from ${table} o where o.round_version_id = $1 and text_key(o.${column}) = text_key(a.reference)${more})`;

const STATE = `case when $5 and ${ofRound('decision', 'reference', " and o.unreviewed_because = 'unsettled'")} then 'unsettled'
  when $5 and ${ofRound('review', 'application')} then 'reviewed' when p.key is not null then 'pre-assessed' else 'received' end`;

const FILTERED = `${IN_SCOPE}
  and (cardinality($6::text[]) = 0 or ${READABLE.committee} = any ($6))
  and (cardinality($7::text[]) = 0 or p.finding_kinds && $7)
  and (cardinality($8::text[]) = 0 or ${STATE} = any ($8))
  and (cardinality($9::text[]) = 0 or ${SUPPLEMENT_STATE} = any ($9))
  and a.search_text like all ($10::text[])`;

const SUMS = `select count(*)::integer as total, count(distinct ${READABLE.committee})::integer as committees,
  coalesce(sum(${READABLE.amount}), 0)::text as "requestedAmount", count(*) filter (where ${READABLE.amount} is null)::integer as "maskedAmounts"
  ${FILTERED}`;
