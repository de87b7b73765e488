import type { Objective } from './highs-model.js';
import type { Solver } from './load-solver.js';
import type { Row } from './program.js';
import { scaleOf, wholeModel } from './whole-model.js';

/** HiGHS's answer, not yet added up in whole numbers; `unsure` when it came to no end. */
export type HighsAnswer = Readonly<{ kind: 'set'; chosen: Uint8Array } | { kind: 'none' } | { kind: 'unsure' }>;

/** Asks HiGHS for the best set of the items that keeps the rows; where it stumbles over its own floats, once more in another way. */
export function askHighs(highs: Solver, rows: readonly Row[], objective: Objective): HighsAnswer {
  return highs.withModel(wholeModel(highs, rows, objective), (model): HighsAnswer => {
    model.options.set({
      output_flag: false,
      // Its own gap of 1e-4 is not exact. What is added up is whole, so a gap of half a unit is.
      mip_rel_gap: 0,
      mip_abs_gap: 0.5 / scaleOf(objective.worth),
      mip_feasibility_tolerance: 1e-9,
      primal_feasibility_tolerance: 1e-9,
      dual_feasibility_tolerance: 1e-9,
    });
    const { optimal, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    for (const presolve of ['choose', 'off']) {
      model.options.set({ presolve });
      if (model.raw.run().status === highs.constants.status.error) continue;
      const status = model.getModelStatus();
      if (status === infeasible || status === unboundedOrInfeasible) return { kind: 'none' }; // all is in or out: never unbounded
      if (status === optimal) return { kind: 'set', chosen: wholeValues(model.getSolution().colValue, objective.worth.length) };
    }
    return { kind: 'unsure' };
  });
}

/** Those of the items, without the carries. */
const wholeValues = (values: Float64Array, size: number): Uint8Array => Uint8Array.from(values.subarray(0, size), Math.round);
