import type { ModelData } from 'highs';
import { modelOf, type Objective } from './highs-model.js';
import type { Solver } from './load-solver.js';
import type { Row } from './program.js';
import { smallRows } from './small-rows.js';

/** Above this, HiGHS's tolerances weigh: then all is divided by a power of two, which loses nothing. */
const LARGEST_COEFFICIENT = 2 ** 20;
/** HiGHS's sums are floats: a whole one may come out so much too large or small, of its total. A right set must not be lost to that. */
const ROUNDING = 1e-11;

export function scaleOf(values: readonly number[]): number {
  let scale = 1;
  for (const value of values) while (Math.abs(value) / scale > LARGEST_COEFFICIENT) scale *= 2;
  return scale;
}

/** Rows and objective as HiGHS tells apart what is whole, every item in or out. @param rows each with one limit only */
export function wholeModel(highs: Solver, rows: readonly Row[], { worth, sense }: Objective): ModelData {
  const small = smallRows(worth.length, rows);
  const scale = scaleOf(worth);
  const all = [...worth.map((value) => value / scale), ...small.carries.map(() => 0)];
  return {
    ...modelOf(highs, small.rows.map(scaledRow), { worth: all, sense }),
    colLower: [...worth.map(() => 0), ...small.carries.map(({ least }) => least)],
    colUpper: [...worth.map(() => 1), ...small.carries.map(({ most }) => most)],
    integrality: new Int32Array(all.length).fill(highs.constants.variableType.integer),
  };
}

function scaledRow({ indices, values, least, most }: Row): Row {
  const scale = scaleOf(values);
  const total = values.reduce((sum, value) => sum + Math.abs(value), 0);
  const slack = Math.min(0.5, total * ROUNDING);
  return { indices, values: values.map((value) => value / scale), least: (least - slack) / scale, most: (most + slack) / scale };
}
