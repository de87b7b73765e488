import { greatestCommonDivisor } from '@tp/domain';
import { askHighs } from './ask-highs.js';
import { rowWith } from './constraint-rows.js';
import { cutOff } from './cut-off.js';
import type { Objective } from './highs-model.js';
import type { Solver } from './load-solver.js';
import { IN, keepsRow, type Row, sumOfRow } from './program.js';
import { remainingProgram } from './remaining-program.js';
import { searchEverySet } from './search-every-set.js';
import { scaleOf } from './whole-model.js';

/** How many sets that only floating point takes for right are cut off, before every set is tried without it. */
const MOST_CUTS = 200;

export type Question = Readonly<{ rows: readonly Row[]; decided: Int8Array; objective: Objective }>;

/**
 * The best set that keeps the rows and has the decided items as they are. What HiGHS finds is added up again in whole numbers:
 * a set that only floating point takes for right is cut off, and HiGHS asked again.
 * @returns `null` when there is none
 * @throws Error when it could not be proved in reasonable time: never a set that is not
 */
export function bestSet(highs: Solver, { rows, decided, ...question }: Question): Uint8Array | null {
  const objective = inLargestUnit(question.objective);
  const found = bestKeeping(highs, rows, decided, objective);
  // Where worths are too large for HiGHS to tell one unit from none, ask until it finds nothing better by one.
  const isCoarse = scaleOf(objective.worth) > 1;
  for (let best = found; best;) {
    const better: Uint8Array | null = isCoarse
      ? bestKeeping(highs, [...rows, betterThan(best, objective)], decided, objective)
      : null;
    if (!better) return best;
    best = better;
  }
  return null;
}

function inLargestUnit({ worth, sense }: Objective): Objective {
  const unit = worth.reduce(greatestCommonDivisor, 0) || 1;
  return { worth: worth.map((value) => value / unit), sense };
}

function betterThan(chosen: Uint8Array, { worth, sense }: Objective): Row {
  const row = rowWith(worth, { least: -Infinity, most: Infinity });
  const reached = sumOfRow(row, chosen);
  return sense === 'most' ? { ...row, least: reached + 1 } : { ...row, most: reached - 1 };
}

function bestKeeping(highs: Solver, rows: readonly Row[], decided: Int8Array, objective: Objective): Uint8Array | null {
  const cuts: Row[] = [];
  while (cuts.length < MOST_CUTS) {
    const program = remainingProgram([...rows, ...cuts], decided);
    if (!program) return null;
    const ofOpen = { ...objective, worth: program.open.map((index) => objective.worth[index] ?? 0) };
    const answer =
      program.rows.length === 0
        ? ({ kind: 'set', chosen: Uint8Array.from(ofOpen.worth, worthTaking(objective)) } as const)
        : askHighs(highs, program.rows, ofOpen);
    if (answer.kind === 'none') return null;
    if (answer.kind === 'unsure') break;
    const chosen = wholeSet(decided, program.open, answer.chosen);
    const broken = rows.find((row) => !keepsRow(row, chosen));
    if (!broken) return chosen;
    cuts.push(cutOff(broken, chosen));
  }
  return everySet(rows, decided, objective);
}

const worthTaking =
  ({ sense }: Objective) =>
  (worth: number): number =>
    sense === 'most' && worth > 0 ? 1 : 0;

function everySet(rows: readonly Row[], decided: Int8Array, objective: Objective): Uint8Array | null {
  const program = remainingProgram(rows, decided);
  if (!program) return null;
  const worth = program.open.map((index) => objective.worth[index] ?? 0);
  const chosen = searchEverySet(program.open.length, program.rows, { ...objective, worth });
  return chosen && wholeSet(decided, program.open, chosen);
}

function wholeSet(decided: Int8Array, open: readonly number[], chosen: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(decided, (state) => (state === IN ? 1 : 0));
  open.forEach((index, position) => (whole[index] = chosen[position] ?? 0));
  return whole;
}
