import type { ParamMap, Params } from '@angular/router';
import { COLUMN_SLUGS, MEASURE_SLUGS, OUTCOME_SLUGS, SORT_COLUMNS, type SortColumn } from './words.js';

export type Sort = Readonly<{ column: SortColumn; direction: 'ascending' | 'descending' }>;

/** What the page shows; all of it stands in the address, so a reload, back and a sent link show the same thing. */
export type DecisionListQuery = Readonly<{
  search: string;
  committees: readonly string[];
  outcomes: readonly string[];
  measures: readonly string[];
  codes: readonly string[];
  sort: Sort;
  /** How many rows at most. */
  rows: number;
  /** References of the rows that stand open. */
  open: readonly string[];
}>;
export type FilterKey = 'committees' | 'outcomes' | 'measures' | 'codes';

/** A table of this many rows is drawn without a pause; more are asked for, up to what the API gives at once. */
export const ROWS_AT_FIRST = 500;
export const ROWS_AT_MOST = 5000;
/** As the API has it. */
export const LONGEST_SEARCH = 200;

export const EVERYTHING: DecisionListQuery = {
  search: '',
  committees: [],
  outcomes: [],
  measures: [],
  codes: [],
  sort: { column: 'reference', direction: 'ascending' },
  rows: ROWS_AT_FIRST,
  open: [],
};
export const NO_FILTER = {
  search: '',
  committees: [],
  outcomes: [],
  measures: [],
  codes: [],
} satisfies Partial<DecisionListQuery>;

const keyOf = (slugs: Readonly<Record<string, string>>, slug: string): readonly string[] =>
  Object.keys(slugs).filter((key) => slugs[key] === slug);
const slugIn = (slugs: Readonly<Record<string, string>>, key: string): readonly string[] => (slugs[key] ? [slugs[key]] : []);
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values.filter((value) => value !== ''))];

function readSort(text: string | null): Sort {
  const direction = text?.startsWith('-') ? 'descending' : 'ascending';
  const slug = text?.replace(/^-/, '');
  const column = SORT_COLUMNS.find((candidate) => COLUMN_SLUGS[candidate] === slug);
  return column ? { column, direction } : EVERYTHING.sort;
}

function readRows(text: string | null): number {
  const rows = Math.ceil(Number(text) / ROWS_AT_FIRST) * ROWS_AT_FIRST;
  return rows > ROWS_AT_FIRST ? Math.min(rows, ROWS_AT_MOST) : ROWS_AT_FIRST;
}

/** Reads an address. What it does not understand is as if it were not there: a stale link still shows the list. */
export function readQuery(address: ParamMap): DecisionListQuery {
  return {
    search: address.get('sok')?.trim().slice(0, LONGEST_SEARCH) ?? '',
    committees: distinct(address.getAll('namnd')),
    outcomes: distinct(address.getAll('utfall').flatMap((slug) => keyOf(OUTCOME_SLUGS, slug))),
    measures: distinct(address.getAll('atgard').flatMap((slug) => keyOf(MEASURE_SLUGS, slug))),
    codes: distinct(address.getAll('kod')),
    sort: readSort(address.get('sortera')),
    rows: readRows(address.get('rader')),
    open: distinct(address.getAll('oppen')),
  };
}

const sortText = ({ column, direction }: Sort, wordOf: (column: SortColumn) => string): string =>
  `${direction === 'descending' ? '-' : ''}${wordOf(column)}`;
const slugOf = (column: SortColumn): string => COLUMN_SLUGS[column];
const listed = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);

/** The address of a query; what is as at first is left out. `readQuery` reads it back. */
export function addressOf(query: DecisionListQuery): Params {
  const sort = sortText(query.sort, slugOf);
  const address: Params = {
    sok: query.search || null,
    namnd: listed(query.committees),
    utfall: listed(query.outcomes.flatMap((key) => slugIn(OUTCOME_SLUGS, key))),
    atgard: listed(query.measures.flatMap((key) => slugIn(MEASURE_SLUGS, key))),
    kod: listed(query.codes),
    sortera: sort === sortText(EVERYTHING.sort, slugOf) ? null : sort,
    rader: query.rows === ROWS_AT_FIRST ? null : query.rows,
    oppen: listed(query.open),
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null));
}

/** What the API is asked for; which rows stand open is not its concern. */
export function requestOf(query: DecisionListQuery): Record<string, string | number | readonly string[]> {
  const { search, committees, outcomes, measures, codes } = query;
  return {
    page: 1,
    limit: query.rows,
    sort: sortText(query.sort, (column) => column),
    ...(search && { q: search }),
    committee: committees,
    outcome: outcomes,
    measure: measures,
    code: codes,
  };
}

export const isFiltered = (query: DecisionListQuery): boolean =>
  query.search !== '' || [query.committees, query.outcomes, query.measures, query.codes].some((values) => values.length > 0);

const STARTS_HIGH: ReadonlySet<SortColumn> = new Set(['requestedAmount', 'grantedAmount', 'score']);

/** The order after a press on a column's heading: the other way if it is sorted by already; figures begin with the largest. */
export function sortAfter({ column, direction }: Sort, pressed: SortColumn): Sort {
  if (column === pressed) return { column, direction: direction === 'ascending' ? 'descending' : 'ascending' };
  return { column: pressed, direction: STARTS_HIGH.has(pressed) ? 'descending' : 'ascending' };
}
