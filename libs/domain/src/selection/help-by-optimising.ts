import { kronor, type Kronor } from '../money/kronor.js';
import { rational } from '../money/rational.js';
import type { WholeItem } from './by-efficiency.js';
import { byMerit } from './by-merit.js';
import type { Candidate, WhatWouldHelp } from './candidate.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { frontierItems } from './frontier-items.js';
import { type FrontierState, FrontierWindow } from './frontier-window.js';
import { frontierWindows } from './frontier-windows.js';
import type { Score } from './knapsack.js';
import { leastFrames } from './least-frames.js';
import { optimiseItems } from './optimise-items.js';
import { leastAmountFor } from './least-amount-for.js';
import { type Effort, spending } from './spending.js';
import { grantedItems, isDecided, type OtherSet, setByOptimising, setOfState } from './set-beside.js';
import { commonDenominator, wholeItems } from './whole-items.js';

/** States that may be looked at for each that is denied, all of them together, and for a round however few they are. */
const EFFORT_PER_DENIED = 400_000;
const EFFORT_OF_ANY_ROUND = 8_000_000_000;
/** And for the searches that are made for one candidate alone, of which most take a ten-thousandth, and for all of those together. */
const EFFORT_OF_SEARCHES = 200_000_000;
const EFFORT_OF_ALL_SEARCHES = 3_000_000_000;

/** Candidates that may be gone through, all runs of the method of a round together: each run sorts them all anew. */
const EFFORT_OF_RUNS = 10_000_000;

/**
 * What would have one candidate granted by `optimise`. The best set with it is the best of the others within what it leaves of
 * the frame, and itself; it is granted when that has more points than the best set without it, or as many for less; and when
 * both are equal the references decide. What the others can do is read from the frontier of all candidates, as long as the set
 * there does without it; where not, they are optimised alone.
 * @returns for a denied reference its help; `null` where that would take more than the effort
 */
export function helpByOptimising(
  candidates: readonly Candidate[],
  frame: Kronor,
  highestScore: number,
): (reference: string) => WhatWouldHelp | null {
  const scale = commonDenominator(candidates);
  const [all, perPoint] = [wholeItems(candidates, scale), Number(scale)];
  const possible = all.filter(({ points, amount }) => points > 0 && amount > 0);
  const optimum = optimiseItems(possible, frame);
  const items = frontierItems(possible);
  const { unit } = items;
  const now = grantedItems(
    items,
    candidates.toSorted(byMerit).flatMap(({ reference }) => (optimum.granted.has(reference) ? [reference] : [])),
  );
  const itemOf = new Map(all.map((item) => [item.reference, item]));
  const indexOf = new Map(items.references.map((reference, index) => [reference, index]));
  const windows = frontierWindows(items, Math.floor(frame / unit), {
    left: EFFORT_OF_ANY_ROUND + now.others.length * EFFORT_PER_DENIED,
  });
  const frames = new Map<string, NonNullable<WhatWouldHelp['frame']>>();
  const runs: Effort = { left: EFFORT_OF_RUNS };
  const searches: Effort = { left: EFFORT_OF_ALL_SEARCHES };
  let tooHard: Set<string> | null = null; // once the frames have been sought

  return (reference) => {
    const item = itemOf.get(reference);
    if (!item || item.amount === 0 || optimum.granted.has(reference))
      throw new Error(`${reference} was not denied for the frame`);
    tooHard ??= seekFrames();
    if (tooHard.has(reference) || runs.left <= 0) return null;
    return spending(searches, EFFORT_OF_SEARCHES, (effort) => {
      const [points, amount] = [pointsFor(item, effort), amountFor(item, effort)];
      return effort.left > 0 ? { reference, frame: frames.get(reference) ?? null, points, amount } : null;
    });
  };

  /** @returns for whom no answer was found; without points a candidate adds nothing in any frame, and is not asked for */
  function seekFrames(): Set<string> {
    const denied = new Set(now.others);
    const unconfirmed: string[] = [];
    leastFrames(windows, denied, (index, { window, state }) => {
      const item = itemOf.get(items.references[index] ?? '');
      if (!item) throw new Error(`No item ${index}`);
      const larger = state.amount * unit;
      const own = { points: state.points, amount: larger };
      const displaced = spending(searches, EFFORT_OF_SEARCHES, (effort) =>
        confirmed(setOfState(now, window, state), item, larger, own, effort),
      );
      if (displaced) frames.set(item.reference, { frame: kronor(larger), displaced });
      else unconfirmed.push(item.reference);
    });
    return new Set([...unconfirmed, ...[...denied].map((index) => items.references[index] ?? '')]);
  }

  function pointsFor(item: WholeItem, effort: Effort): WhatWouldHelp['points'] {
    if (item.amount > frame) return null;
    const beside = besideWithin(item, frame - item.amount, effort);
    const fewest = Math.max(1, Math.ceil((optimum.points - beside.points - item.points) / perPoint));
    const withMore = (more: number): WholeItem => ({ ...item, points: item.points + more * perPoint });
    const more = [fewest, fewest + 1].find((one) => isGranted(withMore(one), beside, effort));
    if (more === undefined || withMore(more).points > highestScore * perPoint) return null;
    return { more: rational(more), displaced: displacedBy(withMore(more), beside, effort) };
  }

  /**
   * With a smaller amount the others have more room beside it and the set with it gets better, never worse: as many points or
   * more, and for as many less. So the largest that helps either has more points, or as many for less, or stands equal and is
   * first by reference.
   */
  function amountFor(item: WholeItem, effort: Effort): WhatWouldHelp['amount'] {
    if (item.points === 0) return null;
    const lacking = optimum.points - item.points;
    const forEqual = optimum.amount - leastAmountBeside(item, lacking, effort);
    const forMore = frame - leastAmountBeside(item, lacking + 1, effort);
    for (const amount of [forMore, forEqual, forEqual - 1].sort((a, b) => b - a)) {
      if (amount <= 0 || amount >= item.amount) continue;
      const [changed, beside] = [{ ...item, amount }, besideWithin(item, frame - amount, effort)];
      if (isGranted(changed, beside, effort)) return { amount: kronor(amount), displaced: displacedBy(changed, beside, effort) };
    }
    return null;
  }

  function isGranted(changed: WholeItem, beside: OtherSet, effort: Effort): boolean {
    const points = beside.points + changed.points - optimum.points;
    const amount = beside.amount + changed.amount - optimum.amount;
    if (points !== 0 || amount !== 0) return points > 0 || (points === 0 && amount < 0);
    if (!beside.isFirst || !isDecided(items, changed, frame, optimum))
      return mayRun(effort) && optimiseItems(withChanged(changed), frame, effort).granted.has(changed.reference);
    return compareByCodePoint(firstOf([...beside.entrants, changed.reference]), firstOf(beside.displaced)) < 0;
  }

  function displacedBy(changed: WholeItem, beside: OtherSet, effort: Effort): readonly string[] {
    const own = { points: beside.points + changed.points, amount: beside.amount + changed.amount };
    const displaced = confirmed(beside, changed, frame, own, effort);
    if (!displaced) effort.left = 0;
    return displaced ?? [];
  }

  /**
   * Where so many sets may tie that the method does not look through them all, it is asked which it grants.
   * @param score the set's own
   * @returns who falls out; `null` where the method then does not grant the one after all
   */
  function confirmed(
    found: OtherSet,
    changed: WholeItem,
    within: number,
    score: Score,
    effort: Effort,
  ): readonly string[] | null {
    if (found.isUnique || (found.isFirst && isDecided(items, changed, within, score))) return found.displaced;
    if (!mayRun(effort)) return null;
    const { granted } = optimiseItems(withChanged(changed), within, effort);
    return effort.left > 0 && granted.has(changed.reference) ? now.references.filter((one) => !granted.has(one)) : null;
  }

  /** Takes a run of the method from what the round may cost. @returns whether there was something left; if not, the candidate has no more effort either */
  function mayRun(effort: Effort): boolean {
    runs.left -= possible.length;
    if (runs.left <= 0) effort.left = 0;
    return effort.left > 0;
  }

  function withChanged(changed: WholeItem): readonly WholeItem[] {
    return [...withoutItem(changed), changed];
  }

  function withoutItem({ reference }: WholeItem): readonly WholeItem[] {
    return possible.filter((other) => other.reference !== reference);
  }

  function doesWithout(window: FrontierWindow, state: FrontierState, { reference }: WholeItem): boolean {
    const index = indexOf.get(reference);
    return index === undefined || index < window.breakAt === window.exchangedBy(state).has(index);
  }

  /** The best of the others within the capacity (kronor). */
  function besideWithin(item: WholeItem, capacity: number, effort: Effort): OtherSet {
    const units = Math.floor(capacity / unit);
    const window = windows.windowAt(windows.placeOf(units));
    if (window instanceof FrontierWindow) {
      const state = window.within(units);
      if (doesWithout(window, state, item)) return setOfState(now, window, state);
    }
    mayRun(effort);
    return setByOptimising(now, withoutItem(item), capacity, effort);
  }

  /** The least amount (kronor) for which the others give these points; `Infinity` when no frame up to the round's has them. */
  function leastAmountBeside(item: WholeItem, points: number, effort: Effort): number {
    if (points <= 0) return 0;
    for (let place = -1; ; place -= 1) {
      const window = windows.windowAt(place);
      if (!(window instanceof FrontierWindow)) break;
      if (window.stateAt(0).points >= points) continue;
      const state = window.reaching(points);
      if (!state) return Infinity;
      if (!doesWithout(window, state, item)) break;
      return state.amount * unit;
    }
    return mayRun(effort) ? leastAmountFor(withoutItem(item), points, effort) : Infinity;
  }
}

function firstOf(references: readonly string[]): string {
  return references.reduce((first, one) => (compareByCodePoint(one, first) < 0 ? one : first));
}
