import type { Row } from './program.js';

/** A column beside the items: a whole number that is carried from the low digits of a row to the high ones. */
export type Carry = Readonly<{ least: number; most: number }>;

/** Rows with values that HiGHS's floats tell apart, over the items and, after them, the carries. Of a carry the value may be negative. */
export type SmallRows = Readonly<{ rows: readonly Row[]; carries: readonly Carry[] }>;

/** With HiGHS's tolerances one unit can still be told from none beside values up to this. */
const LARGEST_VALUE = 2 ** 28;
const BASE = 2 ** 20;

/**
 * The same rows in smaller numbers: one with larger values is said in two, as sums are written by hand, the low digits and what they
 * carry to the high ones. With values of 10^12 kronor and limits to the krona HiGHS else loses the best set.
 * @param rows each with one limit only, or with small values
 */
export function smallRows(size: number, rows: readonly Row[]): SmallRows {
  const carries: Carry[] = [];
  return { rows: rows.flatMap(split), carries };

  function split(row: Row): readonly Row[] {
    if (row.values.every((value) => value <= LARGEST_VALUE)) return [row];
    const isUpper = row.most < Infinity;
    const limit = isUpper ? row.most : row.least;
    // Low digits that lack something of their limit's borrow one from the high ones.
    const column = size + carries.push({ least: isUpper ? 0 : -1, most: row.indices.length }) - 1;
    const limitedTo = (value: number) => (isUpper ? { least: -Infinity, most: value } : { least: value, most: Infinity });
    const low = digits(row, (value) => value % BASE);
    const high = digits(row, (value) => Math.floor(value / BASE));
    return [
      { indices: [...low.indices, column], values: [...low.values, -BASE], ...limitedTo(limit % BASE) },
      ...split({ indices: [...high.indices, column], values: [...high.values, 1], ...limitedTo(Math.floor(limit / BASE)) }),
    ];
  }
}

function digits({ indices, values }: Row, of: (value: number) => number): Pick<Row, 'indices' | 'values'> {
  const some = values.map((value, at) => ({ index: indices[at] ?? 0, value: of(value) })).filter(({ value }) => value > 0);
  return { indices: some.map(({ index }) => index), values: some.map(({ value }) => value) };
}
