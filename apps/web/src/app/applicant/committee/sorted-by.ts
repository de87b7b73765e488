import type { DataColumn, TableSort } from '@tp/ui';

const words = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

/** Rows by what a column says of them; without a sort in their own order. */
export function sortedBy<Row>(rows: readonly Row[], columns: readonly DataColumn<Row>[], sort: TableSort | null): readonly Row[] {
  const column = columns.find(({ key }) => key === sort?.column);
  if (!sort || !column) return rows;
  const turn = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => turn * compared(column.text(a), column.text(b)));
}

const compared = (a: unknown, b: unknown): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a ?? ''), String(b ?? ''));

/** The other way about when it is pressed again. */
export const sortAfter = (sort: TableSort | null, column: string): TableSort => ({
  column,
  direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
});
