import {
  addRational,
  byMerit,
  compareByCodePoint,
  compareRational,
  type ConstrainedCandidate,
  keepsConstraint,
  rational,
  type SelectionConstraint,
} from '@tp/domain';
import type { ConstrainedQuestion } from './select-under-constraints.js';

type Answer =
  Readonly<{ kind: 'selected'; granted: readonly string[] }> | Readonly<{ kind: 'infeasible'; constraints: readonly string[] }>;

/** Every set, one by one. */
export function bruteForce({ candidates, frame, method, constraints }: ConstrainedQuestion): Answer {
  // The first in order is the highest bit, and the fullest set comes first: of two sets the earlier has the first at which they differ.
  const order = candidates.toSorted(method === 'optimise' ? (a, b) => compareByCodePoint(a.reference, b.reference) : byMerit);
  const sets = Array.from({ length: 2 ** order.length }, (_nothing, at) => {
    const mask = 2 ** order.length - 1 - at;
    return order.filter((_one, index) => (mask >> (order.length - 1 - index)) & 1);
  }).filter((set) => frame === null || method === 'threshold' || amountOf(set) <= frame);
  const keepers = sets.filter((set) => keepsAll(set, constraints));
  if (keepers.length === 0) return { kind: 'infeasible', constraints: smallestCollision(sets, constraints) };
  const isAll = keepers[0]?.length === candidates.length && frame === null; // without a ceiling everybody, where nothing hinders it
  const best = method === 'optimise' && !isAll ? keepers.reduce<Members>(better, keepers[0] ?? []) : keepers[0];
  return { kind: 'selected', granted: (best ?? []).map(({ reference }) => reference).toSorted(compareByCodePoint) };
}

type Members = readonly ConstrainedCandidate[];

const amountOf = (set: Members): number => set.reduce((sum, { eligibleAmount }) => sum + eligibleAmount, 0);
const pointsOf = (set: Members) => set.reduce((sum, { points }) => addRational(sum, points), rational(0));
const keepsAll = (set: Members, constraints: readonly SelectionConstraint[]): boolean =>
  constraints.every((constraint) => keepsConstraint(constraint, set));

const better = (best: Members, set: Members): Members =>
  compareRational(pointsOf(set), pointsOf(best)) > 0 ||
  (compareRational(pointsOf(set), pointsOf(best)) === 0 && amountOf(set) < amountOf(best))
    ? set
    : best;

/** The smallest, and of those the first by the order of the constraints. */
function smallestCollision(sets: readonly Members[], constraints: readonly SelectionConstraint[]): readonly string[] {
  const choices = Array.from({ length: 2 ** constraints.length }, (_nothing, at) =>
    [...constraints.keys()].filter((index) => (at >> index) & 1),
  ).toSorted((a, b) => a.length - b.length || compareByCodePoint(a.join(), b.join()));
  for (const choice of choices) {
    const asked = choice.flatMap((index) => constraints[index] ?? []);
    if (!sets.some((set) => keepsAll(set, asked))) return asked.map(({ text }) => text);
  }
  throw new Error('Some constraints collide');
}
