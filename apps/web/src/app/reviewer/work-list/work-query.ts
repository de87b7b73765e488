import type { ParamMap, Params } from '@angular/router';
import { PARTS, type Part, WORK_COLUMNS } from './work-rows.js';

/** What the page shows; all of it stands in the address. `sort` is `null` in the reviewer's own order. */
export type WorkQuery = Readonly<{
  part: Part;
  search: string;
  committees: readonly string[];
  /** People by their numbers, as text. */
  reviewers: readonly string[];
  tags: readonly string[];
  isFlagged: boolean;
  sort: WorkSort | null;
  /** `null` is all of them. */
  columns: readonly string[] | null;
  isCompact: boolean;
}>;
export type WorkSort = Readonly<{ column: string; direction: 'ascending' | 'descending' }>;
export type ValueFilter = 'committees' | 'reviewers' | 'tags';

export const LONGEST_SEARCH = 200;
export const NO_FILTER = { search: '', committees: [], reviewers: [], tags: [], isFlagged: false } as const;

const VALUES_IN_ADDRESS: Readonly<Record<ValueFilter, string>> = {
  committees: 'namnd',
  reviewers: 'granskare',
  tags: 'etikett',
};

/** What it does not understand is as if it were not there: a stale link still shows the list. */
export function readWorkQuery(address: ParamMap): WorkQuery {
  const all = (filter: ValueFilter): readonly string[] => [...new Set(address.getAll(VALUES_IN_ADDRESS[filter]))].filter(Boolean);
  const sort = address.get('sortera') ?? '';
  const sorted = WORK_COLUMNS.find(({ slug, isSortable }) => isSortable && slug === sort.replace('-', ''));
  const columns = address.get('kolumner')?.split(',');
  return {
    part: PARTS.find((part) => part === address.get('visa')) ?? 'mina',
    search: (address.get('sok') ?? '').trim().slice(0, LONGEST_SEARCH),
    committees: all('committees'),
    reviewers: all('reviewers'),
    tags: all('tags'),
    isFlagged: address.get('flaggade') === '1',
    sort: sorted ? { column: sorted.key, direction: sort.startsWith('-') ? 'descending' : 'ascending' } : null,
    columns: columns ? WORK_COLUMNS.flatMap(({ key, slug }) => (columns.includes(slug) ? [key] : [])) : null,
    isCompact: address.get('tat') === '1',
  };
}

/** What is as at first is left out. `readWorkQuery` reads it back. */
export function addressOfWork({ part, search, isFlagged, sort, columns, isCompact, ...values }: WorkQuery): Params {
  const slugOf = (wanted: string): string => WORK_COLUMNS.find(({ key }) => key === wanted)?.slug ?? '';
  const { committees: namnd, reviewers: granskare, tags: etikett } = values;
  const given: Params = {
    visa: part === 'mina' ? '' : part,
    sok: search,
    ...{ namnd, granskare, etikett },
    flaggade: isFlagged ? '1' : '',
    sortera: sort ? `${sort.direction === 'descending' ? '-' : ''}${slugOf(sort.column)}` : '',
    kolumner: columns?.map(slugOf).join(',') ?? '',
    tat: isCompact ? '1' : '',
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]: [string, string | readonly string[]]) => value.length > 0));
}

export const isFilteredWork = ({ search, committees, reviewers, tags, isFlagged }: WorkQuery): boolean =>
  search !== '' || isFlagged || [committees, reviewers, tags].some((values) => values.length > 0);

/** A press on a heading: that way, then the other way, then one's own order again. */
export function sortAfterPress(sort: WorkSort | null, column: string): WorkSort | null {
  if (sort?.column !== column) return { column, direction: column === 'amount' ? 'descending' : 'ascending' };
  const first = sortAfterPress(null, column)?.direction;
  if (sort.direction !== first) return null;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
