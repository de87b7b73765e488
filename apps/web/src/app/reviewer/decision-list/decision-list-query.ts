import type { ParamMap, Params } from '@angular/router';
import {
  type Column,
  COLUMN_SLUGS,
  COLUMNS,
  MEASURE_SLUGS,
  OUTCOME_SLUGS,
  SORT_COLUMNS,
  type SortColumn,
  USUAL_COLUMNS,
} from './words.js';

export type Sort = Readonly<{ column: SortColumn; direction: 'ascending' | 'descending' }>;

/** What the page shows; all of it stands in the address, so a reload, back and a sent link show the same thing. */
export type DecisionListQuery = Readonly<{
  search: string;
  committees: readonly string[];
  outcomes: readonly string[];
  measures: readonly string[];
  codes: readonly string[];
  sort: Sort;
  /** Whether the rows of each committee stand together, under its name. */
  isGrouped: boolean;
  /** Codes of the committees whose rows are folded away. */
  closed: readonly string[];
  /** In the list's order; the number is always there. */
  columns: readonly Column[];
  isCompact: boolean;
  /** References of the rows that stand open. */
  open: readonly string[];
}>;
export type FilterKey = 'committees' | 'outcomes' | 'measures' | 'codes';

/** Rows that are fetched at a time: a list that is no longer is drawn whole, of a longer one what is seen. */
export const ROWS_IN_PAGE = 200;
/** As the API has it. */
export const LONGEST_SEARCH = 200;

export const EVERYTHING: DecisionListQuery = {
  search: '',
  committees: [],
  outcomes: [],
  measures: [],
  codes: [],
  sort: { column: 'reference', direction: 'ascending' },
  isGrouped: false,
  closed: [],
  columns: USUAL_COLUMNS,
  isCompact: false,
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

/** @param text the columns' words with commas between; the number is there whether it says so or not */
function readColumns(text: string | null): readonly Column[] {
  const words = text?.split(',') ?? [];
  const chosen = COLUMNS.filter((column) => words.includes(COLUMN_SLUGS[column]));
  return chosen.length === 0 ? USUAL_COLUMNS : withNumber(chosen);
}

const withNumber = (columns: readonly Column[]): readonly Column[] =>
  COLUMNS.filter((column) => column === 'reference' || columns.includes(column));

/** The columns after one of them is put there or taken away. */
export const columnsAfter = (columns: readonly Column[], pressed: Column): readonly Column[] =>
  withNumber(columns.includes(pressed) ? columns.filter((column) => column !== pressed) : [...columns, pressed]);

/** Reads an address. What it does not understand is as if it were not there: a stale link still shows the list. */
export function readQuery(address: ParamMap): DecisionListQuery {
  return {
    search: address.get('sok')?.trim().slice(0, LONGEST_SEARCH) ?? '',
    committees: distinct(address.getAll('namnd')),
    outcomes: distinct(address.getAll('utfall').flatMap((slug) => keyOf(OUTCOME_SLUGS, slug))),
    measures: distinct(address.getAll('atgard').flatMap((slug) => keyOf(MEASURE_SLUGS, slug))),
    codes: distinct(address.getAll('kod')),
    sort: readSort(address.get('sortera')),
    isGrouped: address.get('gruppera') === 'namnd',
    closed: distinct(address.getAll('stangd')),
    columns: readColumns(address.get('kolumner')),
    isCompact: address.get('tat') === '1',
    open: distinct(address.getAll('oppen')),
  };
}

const sortText = ({ column, direction }: Sort, wordOf: (column: SortColumn) => string): string =>
  `${direction === 'descending' ? '-' : ''}${wordOf(column)}`;
const slugOf = (column: SortColumn): string => COLUMN_SLUGS[column];
const columnsText = (columns: readonly Column[]): string => columns.map((column) => COLUMN_SLUGS[column]).join(',');
const listed = (values: readonly string[]): readonly string[] | null => (values.length > 0 ? values : null);

/** The address of a query; what is as at first is left out. `readQuery` reads it back. */
export function addressOf(query: DecisionListQuery): Params {
  const sort = sortText(query.sort, slugOf);
  const columns = columnsText(query.columns);
  const address: Params = {
    sok: query.search || null,
    namnd: listed(query.committees),
    utfall: listed(query.outcomes.flatMap((key) => slugIn(OUTCOME_SLUGS, key))),
    atgard: listed(query.measures.flatMap((key) => slugIn(MEASURE_SLUGS, key))),
    kod: listed(query.codes),
    sortera: sort === sortText(EVERYTHING.sort, slugOf) ? null : sort,
    gruppera: query.isGrouped ? 'namnd' : null,
    stangd: listed(query.closed),
    kolumner: columns === columnsText(USUAL_COLUMNS) ? null : columns,
    tat: query.isCompact ? 1 : null,
    oppen: listed(query.open),
  };
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value !== null));
}

/** Which rows the API is asked for, and in which order: how they are drawn is not its concern. */
export function requestOf(query: DecisionListQuery): Record<string, string | readonly string[]> {
  const { search, committees, outcomes, measures, codes } = query;
  return {
    sort: sortText(query.sort, (column) => column),
    ...(query.isGrouped && { group: 'committee' }),
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
