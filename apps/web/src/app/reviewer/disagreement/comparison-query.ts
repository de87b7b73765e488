import type { ParamMap, Params } from '@angular/router';
import type { TableSort } from '@tp/ui';

/** Which part of the list is shown; stands in the address as `visa`. */
export const PARTS = ['oavgjorda', 'skiljer', 'alla'] as const;
export type Part = (typeof PARTS)[number];

/** What the page shows; all of it stands in the address. */
export type ComparisonQuery = Readonly<{
  part: Part;
  search: string;
  sort: TableSort | null;
  /** The application that stands side by side; `null` for the first of the list. */
  chosen: string | null;
  /** Whether points without the reviewers' severity stand beside the raw ones. */
  showsAdjusted: boolean;
}>;

export function readQuery(address: ParamMap): ComparisonQuery {
  const asked = address.get('visa');
  return {
    part: PARTS.find((part) => part === asked) ?? 'oavgjorda',
    search: address.get('sok')?.trim() ?? '',
    sort: readSort(address.get('sortera')),
    chosen: address.get('ansokan'),
    showsAdjusted: address.get('justerade') === '1',
  };
}

/** What changes in the address; what is as at first is left out. `readQuery` reads it back. */
export function addressOf(query: Partial<ComparisonQuery>): Params {
  const address: Params = {};
  if (query.part !== undefined) address['visa'] = query.part === 'oavgjorda' ? null : query.part;
  if (query.search !== undefined) address['sok'] = query.search || null;
  if (query.sort !== undefined) address['sortera'] = sortText(query.sort);
  if (query.chosen !== undefined) address['ansokan'] = query.chosen;
  if (query.showsAdjusted !== undefined) address['justerade'] = query.showsAdjusted ? '1' : null;
  return address;
}

const readSort = (text: string | null): TableSort | null =>
  text ? { column: text.replace(/^-/, ''), direction: text.startsWith('-') ? 'descending' : 'ascending' } : null;
const sortText = (sort: TableSort | null): string | null => sort && `${sort.direction === 'descending' ? '-' : ''}${sort.column}`;

/** The order after a press on a heading: the one way, the other, and then as in the round. */
export function sortAfter(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}
