import type { ModelData } from 'highs';
import type { Solver } from './load-solver.js';
import type { Row } from './program.js';

/** What each item is worth, a whole number from 0, and whether the sum is to be the most or the least. */
export type Objective = Readonly<{ worth: readonly number[]; sense: 'most' | 'least' }>;

/** Rows and objective as HiGHS takes them; of every item any part. */
export function modelOf(highs: Solver, rows: readonly Row[], { worth, sense }: Objective): ModelData {
  const size = worth.length;
  const starts = [0];
  for (const { indices } of rows) starts.push((starts.at(-1) ?? 0) + indices.length);
  const { maximize, minimize } = highs.constants.objectiveSense;
  return {
    numCols: size,
    numRows: rows.length,
    sense: sense === 'most' ? maximize : minimize,
    colCost: worth,
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(1),
    rowLower: rows.map(({ least }) => (least === -Infinity ? -highs.infinity : least)),
    rowUpper: rows.map(({ most }) => (most === Infinity ? highs.infinity : most)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: size,
      starts,
      indices: rows.flatMap(({ indices }) => indices),
      values: rows.flatMap(({ values }) => values),
    },
  };
}
