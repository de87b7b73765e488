// HiGHS in a process of its own: it does not yield while it works, and one that passes its time limit can be killed.
import type * as z from 'zod/mini';
import { answerWith } from '../given/answer-with.js';
import { type HighsAnswer, highsQuestion } from './highs-question.js';
import { loadHighs } from './load-highs.js';

const highs = await loadHighs();

function solve({ points, amounts, frame, timeLimit }: z.infer<typeof highsQuestion>): HighsAnswer {
  const size = points.length;
  const startedAt = performance.now();
  const model = highs.createModel({
    numCols: size,
    numRows: 1,
    sense: highs.constants.objectiveSense.maximize,
    colCost: points,
    colLower: new Float64Array(size),
    colUpper: new Float64Array(size).fill(1),
    rowLower: [-highs.infinity],
    rowUpper: [frame],
    matrix: {
      format: 'csr',
      numRows: 1,
      numCols: size,
      starts: [0, size],
      indices: points.map((_one, index) => index),
      values: amounts,
    },
    integrality: new Int32Array(size).fill(highs.constants.variableType.integer),
  });
  try {
    // Its default gap of 1e-4 is not exact; points are whole, so half a point is.
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0.5, time_limit: timeLimit });
    model.run();
    const milliseconds = performance.now() - startedAt;
    const isOptimal = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const { colValue } = model.getSolution();
    const chosen = points.flatMap((_one, index) => (Math.round(colValue[index] ?? 0) === 1 ? [index] : []));
    return {
      kind: isOptimal ? 'optimal' : 'time-limit',
      milliseconds,
      points: chosen.reduce((sum, index) => sum + (points[index] ?? 0), 0),
      amount: chosen.reduce((sum, index) => sum + (amounts[index] ?? 0), 0),
      bound: Number(model.info.get('mip_dual_bound')),
    };
  } finally {
    model.dispose();
  }
}

answerWith((question) => solve(highsQuestion.parse(question)));
