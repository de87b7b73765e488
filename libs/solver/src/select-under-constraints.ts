import {
  bindingFrame,
  byMerit,
  compareByCodePoint,
  type ConstrainedCandidate,
  keepsConstraint,
  type Kronor,
  select,
  type Selection,
  type SelectionConstraint,
  type SelectionMethod,
  selectionOfGranted,
  sumKronor,
} from '@tp/domain';
import { bestSet } from './best-set.js';
import { rowOf, rowWith } from './constraint-rows.js';
import { firstInOrder } from './first-in-order.js';
import type { Solver } from './load-solver.js';
import { optimiseUnderRows } from './optimise-under-rows.js';
import { keepsRow, openItems, type Row, usesOf } from './program.js';
import { smallestCollision } from './smallest-collision.js';

export type ConstrainedQuestion = Readonly<{
  candidates: readonly ConstrainedCandidate[];
  frame: Kronor | null;
  method: SelectionMethod;
  constraints: readonly SelectionConstraint[];
}>;

/** `infeasible`: a smallest set of the constraints that cannot be kept together under the frame, in their order. */
export type ConstrainedSelection =
  | Readonly<{ kind: 'selected'; selection: Selection }>
  | Readonly<{ kind: 'infeasible'; constraints: readonly SelectionConstraint[] }>;

/**
 * Selects among the candidates by the round's method, of the sets that keep every constraint and, but by `threshold`, the frame:
 * - `optimise`: the most points, then the least amount, then the first reference at which two sets differ;
 * - `rank` and `threshold`: the set that comes first by rank: it has the candidate with the most merit if any set has, then the next
 *   if any set with those decided has, and so on. So one is passed over only when it has no room beside those before it, or when what
 *   comes later needs the room to keep a constraint.
 * What the method selects without constraints stands wherever it keeps them. Exact, whatever the order of the candidates.
 * @param frame kronor; `null` when there is no ceiling. By `threshold` it is no ceiling either, only told of
 * @throws RangeError when the candidates' amounts or points together pass 2^53 − 1; Error when nothing could be proved
 */
export function selectUnderConstraints(highs: Solver, question: ConstrainedQuestion): ConstrainedSelection {
  const { frame, method, constraints } = question;
  const asked = select(question.candidates, frame, method);
  const candidates = question.candidates.toSorted((a, b) => compareByCodePoint(a.reference, b.reference));
  if (keepsAll(constraints, candidates, asked)) return { kind: 'selected', selection: asked };

  const amounts = candidates.map(({ eligibleAmount }) => eligibleAmount);
  sumKronor(amounts); // refuses what no row could add up
  const binding = bindingFrame(frame, method);
  const ofFrame = binding === null ? [] : [rowWith(amounts, { least: -Infinity, most: binding })];
  const ofConstraints = constraints.map((constraint) => rowOf(constraint, candidates));
  const rows = [...ofFrame, ...ofConstraints];
  const chosen = method === 'optimise' ? optimiseUnderRows(highs, candidates, rows) : firstByMerit(highs, candidates, rows);
  if (!chosen) return { kind: 'infeasible', constraints: collisionOf(highs, question, ofFrame, ofConstraints) };

  const granted = new Set(candidates.filter((_one, index) => chosen[index] === 1).map(({ reference }) => reference));
  const selection = selectionOfGranted(question.candidates, granted, frame, method);
  if (!keepsAll(constraints, candidates, selection) || (binding !== null && selection.grantedAmount > binding))
    throw new Error('The selection that was found breaks what it should keep');
  return { kind: 'selected', selection };
}

function keepsAll(
  constraints: readonly SelectionConstraint[],
  candidates: readonly ConstrainedCandidate[],
  { rows }: Selection,
): boolean {
  const granted = new Set(rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.reference));
  const ofGranted = candidates.filter(({ reference }) => granted.has(reference));
  return constraints.every((constraint) => keepsConstraint(constraint, ofGranted));
}

function firstByMerit(highs: Solver, candidates: readonly ConstrainedCandidate[], rows: readonly Row[]): Uint8Array | null {
  const order = [...candidates.entries()].sort(([, a], [, b]) => byMerit(a, b)).map(([index]) => index);
  const inTurn = eachThatHasRoom(rows, order);
  // Nothing comes before it, and where it also has what is at least to be granted, it is the answer.
  if (rows.every((row) => keepsRow(row, inTurn))) return inTurn;
  return firstInOrder(highs, { rows, decided: openItems(candidates.length), order });
}

/** In turn each that no upper limit lacks room for. */
function eachThatHasRoom(rows: readonly Row[], order: readonly number[]): Uint8Array {
  const uses = usesOf(order.length, rows);
  const room = rows.map(({ most }) => most);
  const chosen = new Uint8Array(order.length);
  for (const index of order) {
    const own = uses[index] ?? [];
    if (own.some(({ row, value }) => value > (room[row] ?? 0))) continue;
    chosen[index] = 1;
    for (const { row, value } of own) room[row] = (room[row] ?? 0) - value;
  }
  return chosen;
}

function collisionOf(
  highs: Solver,
  { candidates, constraints }: ConstrainedQuestion,
  ofFrame: readonly Row[],
  ofConstraints: readonly Row[],
): readonly SelectionConstraint[] {
  const objective = { worth: candidates.map(() => 0), sense: 'most' } as const;
  const colliding = smallestCollision(
    constraints.length,
    (asked) =>
      bestSet(highs, {
        rows: [...ofFrame, ...ofConstraints.filter((_row, index) => asked.includes(index))],
        decided: openItems(candidates.length),
        objective,
      }),
    (chosen) => new Set(ofConstraints.flatMap((row, index) => (keepsRow(row, chosen) ? [] : [index]))),
  );
  return constraints.filter((_one, index) => colliding.includes(index));
}
