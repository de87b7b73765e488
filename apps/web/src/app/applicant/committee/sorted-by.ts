import type { DataColumn } from '@tp/ui';
import type { OwnSort } from './committee-query.js';

const words = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** Rows by what a column says of them; in their own order where there is no such column. */
export function sortedBy<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], sort: OwnSort): readonly Row[] {
  const column = columns.find(({ key }) => key === sort.column);
  if (!column) return rows;
  const turn = sort.isDescending ? -1 : 1;
  return rows.toSorted((a, b) => turn * compared(column.text(a), column.text(b)));
}

/** What has no number comes after those that have. */
const compared = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'number' || typeof b === 'number') return typeof a === 'number' ? -1 : 1;
  return words.compare(String(a ?? ''), String(b ?? ''));
};
