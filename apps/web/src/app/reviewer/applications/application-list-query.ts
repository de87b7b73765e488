import type { ParamMap, Params } from '@angular/router';
import { COLUMN_SLUGS, COLUMNS, type FilterKey, FINDING_SLUGS, type SortColumn, STATE_SLUGS, SUPPLEMENT_SLUGS } from './words.js';

/** What the page shows; all of it stands in the address. `null`: in the round's own order. */
export type ApplicationListQuery = Readonly<{
  search: string;
  sort: Readonly<{ column: SortColumn; isDescending: boolean }> | null;
  /** From 1. */
  page: number;
  /** Which columns stand in the table; `null` for all. */
  columns: readonly string[] | null;
  isCompact: boolean;
}> &
  Readonly<Record<FilterKey, readonly string[]>>;

export const ON_A_PAGE = 100;
/** As the API has it. */
export const LONGEST_SEARCH = 200;
export const NO_FILTER = { search: '', committees: [], states: [], findings: [], supplements: [], page: 1 } as const;

type Slugs = Readonly<Record<string, string>>;
/** Each filter's name in the address, and its values' words there; a committee's is its code. */
const FILTERS: Readonly<Record<FilterKey, Readonly<{ name: string; api: string; slugs: Slugs | null }>>> = {
  committees: { name: 'namnd', api: 'committee', slugs: null },
  states: { name: 'lage', api: 'state', slugs: STATE_SLUGS },
  findings: { name: 'iakttagelse', api: 'finding', slugs: FINDING_SLUGS },
  supplements: { name: 'komplettering', api: 'supplement', slugs: SUPPLEMENT_SLUGS },
};
const FILTER_KEYS = ['committees', 'states', 'findings', 'supplements'] as const satisfies readonly FilterKey[];

/** Reads an address. What it does not understand is as if it were not there: a stale link still shows the list. */
export function readQuery(address: ParamMap): ApplicationListQuery {
  const valuesOf = (key: FilterKey): readonly string[] => {
    const { name, slugs } = FILTERS[key];
    const written = [...new Set(address.getAll(name))].filter((value) => value !== '');
    return slugs === null ? written : Object.keys(slugs).filter((value) => written.includes(slugs[value] ?? ''));
  };
  return {
    search: address.get('sok')?.trim().slice(0, LONGEST_SEARCH) ?? '',
    committees: valuesOf('committees'),
    states: valuesOf('states'),
    findings: valuesOf('findings'),
    supplements: valuesOf('supplements'),
    sort: readSort(address.get('sortera') ?? ''),
    page: Math.max(1, Math.trunc(Number(address.get('sida')) || 1)),
    columns: readColumns(address.get('kolumner')),
    isCompact: address.get('tat') === '1',
  };
}

/** @param text the columns' keys with commas between; the number is there whether it says so or not */
function readColumns(text: string | null): ApplicationListQuery['columns'] {
  if (text === null) return null;
  const written = text.split(',');
  const columns = COLUMNS.map(({ key }) => key).filter((key, index) => index === 0 || written.includes(COLUMN_SLUGS[key]));
  return columns.length === COLUMNS.length ? null : columns;
}

function readSort(text: string): ApplicationListQuery['sort'] {
  const found = COLUMNS.find(({ slug }) => slug !== null && slug === text.replace(/^-/, ''));
  return found?.slug ? { column: found.key, isDescending: text.startsWith('-') } : null;
}

/** The address of a query; what is as at first is left out. `readQuery` reads it back. */
export function addressOf(query: Partial<ApplicationListQuery>): Params {
  const { search, sort, page = 1 } = query;
  const slug = COLUMNS.find(({ key }) => key === sort?.column)?.slug;
  return {
    ...(search && { sok: search }),
    ...Object.fromEntries(
      FILTER_KEYS.flatMap((key) => {
        const [values, { name, slugs }] = [query[key] ?? [], FILTERS[key]];
        return values.length === 0 ? [] : [[name, values.map((value) => slugs?.[value] ?? value)]];
      }),
    ),
    ...(slug && { sortera: `${sort?.isDescending ? '-' : ''}${slug}` }),
    ...(page > 1 && { sida: page }),
    ...(query.columns && {
      kolumner: COLUMNS.flatMap(({ key }) => (query.columns?.includes(key) ? [COLUMN_SLUGS[key]] : [])).join(','),
    }),
    ...(query.isCompact && { tat: '1' }),
  };
}

/** What the API is asked for, but for which page of it. */
export function requestOf(query: ApplicationListQuery): Record<string, string | readonly string[]> {
  return {
    ...(query.sort && { sort: `${query.sort.isDescending ? '-' : ''}${query.sort.column}` }),
    ...(query.search && { q: query.search }),
    ...Object.fromEntries(FILTER_KEYS.map((key) => [FILTERS[key].api, query[key]])),
  };
}

export const isFiltered = (query: ApplicationListQuery): boolean =>
  query.search !== '' || FILTER_KEYS.some((key) => query[key].length > 0);

const STARTS_HIGH: ReadonlySet<SortColumn> = new Set(['requestedAmount', 'suggestedPoints']);

/** The order after a press on a column's heading: the other way if it is sorted by already; figures begin with the largest. */
export function sortAfter(sort: ApplicationListQuery['sort'], column: SortColumn): NonNullable<ApplicationListQuery['sort']> {
  return { column, isDescending: sort?.column === column ? !sort.isDescending : STARTS_HIGH.has(column) };
}
