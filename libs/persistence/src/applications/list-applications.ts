import type { Application, Kronor } from '@tp/domain';
import type { EntityManager } from 'typeorm';
import { kronorOf, kronorOrNull } from '../database/kronor-column.js';
import { rowsOf } from '../database/rows.js';
import { searchPatterns } from '../database/search.js';
import {
  type ApplicationScope,
  type ApplicationState,
  IN_SCOPE,
  inScope,
  READABLE,
  scopeParameters,
  SUPPLEMENT_FINDING,
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
  /** Kinds of findings: of the rules, which find none before they are asked, and of a supplement's last day. */
  findings?: readonly string[] | undefined;
  states?: readonly ApplicationState[] | undefined;
  supplements?: readonly SupplementState[] | undefined;
  search?: string | undefined;
  /** Codes in the order in which they are sorted by committee. */
  committeeOrder: readonly string[];
  /** `YYYY-MM-DD`: what is late is so on a day. */
  today: string;
  /** What all of them add up to, when nothing is filtered and it is known already. */
  everything?: ApplicationSums | undefined;
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
export type ApplicationSums = Readonly<{
  applications: number;
  committees: number;
  requestedAmount: Kronor;
  maskedAmounts: number;
}>;
export type ApplicationPage = Readonly<{ rows: readonly ListedApplication[]; sums: ApplicationSums }>;

type SumRow = Omit<ApplicationSums, 'requestedAmount'> & Readonly<{ requestedAmount: string }>;
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
  const { states = [], supplements = [], committeeOrder, today, everything } = query;
  const filter = [
    ...[...scopeParameters(roundVersionId, scope, today), scope.seesReviews],
    ...[committees, findings, states, supplements, searchPatterns(search)],
  ];
  // One look at each review for all of them is cheaper than an index for each, from some thousands on.
  const [state, from] = states.length > 0 || limit > MOST_LOOKED_UP ? [STATE_BY_JOIN, JOINED] : [STATE, IN_SCOPE];
  const order = sort === 'committee' ? [committeeOrder] : []; // a parameter that a statement does not use has no type
  const rows = await rowsOf<Row>(
    manager,
    `select ${COLUMNS}, ${state} as state, ${SUPPLEMENT_STATE} as supplement
     ${from} ${filterBy(state)} order by ${SORTS[sort]} ${direction} nulls last, m.position limit $11 offset $12`,
    [...filter, limit, (page - 1) * limit, ...order],
  );
  return { rows: rows.map(toListed), sums: everything ?? (await sumsOf(manager, `${from} ${filterBy(state)}`, filter)) };
}

async function sumsOf(manager: EntityManager, filtered: string, parameters: readonly unknown[]): Promise<ApplicationSums> {
  const [sums] = await rowsOf<SumRow>(manager, `${SUMS} ${filtered}`, parameters);
  if (!sums) throw new Error('Sums are one row, always');
  return { ...sums, requestedAmount: kronorOf(sums.requestedAmount) };
}

const toListed = (row: Row): ListedApplication => ({
  ...row,
  points: row.points === null ? null : Number(row.points),
  requestedAmount: kronorOrNull(row.requestedAmount),
});

/** The document, a hundred times the rest, comes with those rows alone that need it. */
const COLUMNS = `a.reference, a.version, a.committee, a.title, a.place, a.district, a.received_on as "receivedOn",
  a.requested_amount as "requestedAmount", p.points,
  coalesce(p.finding_kinds, '{}') || array_remove(array[${SUPPLEMENT_FINDING}], null) as findings,
  case when num_nulls(a.committee, a.title, a.place, a.district, a.received_on, a.requested_amount) > 0
    or json_array_length(a.snapshot -> 'confidentiality') > 0 then a.snapshot end as document`;

const ofRound = (table: string, column: string, more = ''): string =>
  `exists (select from ${table} o where o.round_version_id = $1 and text_key(o.${column}) = text_key(a.reference)${more})`;

const STATE = `case when $5 and ${ofRound('decision', 'reference', " and o.unreviewed_because = 'unsettled'")} then 'unsettled'
  when $5 and ${ofRound('review', 'application')} then 'reviewed' when p.key is not null then 'pre-assessed' else 'received' end`;

/** The same, of all applications at once. */
const STATE_BY_JOIN = `case when u.reference is not null then 'unsettled' when r.application is not null then 'reviewed'
  when p.key is not null then 'pre-assessed' else 'received' end`;
const JOINED =
  inScope(`left join (select distinct application from review where $5 and round_version_id = $1) r on r.application = a.reference
  left join (select reference from decision where $5 and round_version_id = $1 and unreviewed_because = 'unsettled') u on u.reference = a.reference`);
const MOST_LOOKED_UP = 5000;

const filterBy = (state: string): string => `
  and (cardinality($6::text[]) = 0 or ${READABLE.committee} = any ($6))
  and (cardinality($7::text[]) = 0 or p.finding_kinds && $7 or ${SUPPLEMENT_FINDING} = any ($7))
  and (cardinality($8::text[]) = 0 or ${state} = any ($8))
  and (cardinality($9::text[]) = 0 or ${SUPPLEMENT_STATE} = any ($9))
  and a.search_text like all ($10::text[])`;

const SUMS = `select count(*)::integer as applications, count(distinct ${READABLE.committee})::integer as committees,
  coalesce(sum(${READABLE.amount}), 0)::text as "requestedAmount", count(*) filter (where ${READABLE.amount} is null)::integer as "maskedAmounts"`;
