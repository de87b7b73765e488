import { kronor, type Kronor } from '../money/kronor.js';
import { rational } from '../money/rational.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { WholeItem } from './by-efficiency.js';
import type { Candidate, WhatWouldHelp } from './candidate.js';
import { helpByOptimising } from './help-by-optimising.js';
import { helpByRank, withMore } from './help-by-rank.js';
import { largestUnits } from './optimise-items.js';
import { pointsFrontier } from './points-frontier.js';
import { select } from './select.js';
import { commonDenominator, wholeItems } from './whole-items.js';

/** The frame and the amount in kronor, the points in whole points; `null` where nothing of the kind helps. */
export type FewestChanges = Readonly<{ frame: number | null; points: number | null; amount: number | null }>;

/**
 * What would have had a candidate granted that the frame denied: the least larger frame alone, the fewest more whole points alone,
 * the largest amount alone (at least 1 krona), and who would then fall out; each recomputed with the round's method. Exact. More
 * points than the scale has are no help, and without points no frame is (optimise). Source: assessment.md 4, last paragraph.
 * @param highestScore the points that the principles' scale ends at
 * @throws Error when the candidate is not denied for the frame
 */
export function whatWouldHelp(
  candidates: readonly Candidate[],
  frame: Kronor,
  method: SelectionMethod,
  highestScore: number,
  reference: string,
): WhatWouldHelp {
  return helpFinder(candidates, frame, method, highestScore)(reference);
}

/** As `whatWouldHelp`, for several candidates of one selection: what they share is computed once. */
export function helpFinder(
  candidates: readonly Candidate[],
  frame: Kronor,
  method: SelectionMethod,
  highestScore: number,
): (reference: string) => WhatWouldHelp {
  if (method === 'rank') return helpByRank(candidates, frame, highestScore);
  const granted = grantedReferences(candidates, frame, method);
  const byReference = new Map(candidates.map((candidate) => [candidate.reference, candidate]));
  const changesFor = changesByOptimising(candidates, frame, highestScore);

  return (reference) => {
    const candidate = byReference.get(reference);
    if (!candidate || granted.has(reference)) throw new Error(`${reference} was not denied for the frame`);
    const changes = changesFor(candidate);
    const displacedBy = (changed: Candidate, within: Kronor): readonly string[] => {
      const others = candidates.map((one) => (one === candidate ? changed : one));
      const now = grantedReferences(others, within, method);
      if (!now.has(reference)) throw new Error(`What was found to help ${reference} does not`);
      return [...granted].filter((one) => !now.has(one));
    };
    return {
      reference,
      frame:
        changes.frame === null
          ? null
          : { frame: kronor(changes.frame), displaced: displacedBy(candidate, kronor(changes.frame)) },
      points:
        changes.points === null
          ? null
          : { more: rational(changes.points), displaced: displacedBy(withMore(candidate, changes.points), frame) },
      amount:
        changes.amount === null
          ? null
          : {
              amount: kronor(changes.amount),
              displaced: displacedBy({ ...candidate, eligibleAmount: kronor(changes.amount) }, frame),
            },
    };
  };
}

/** Best first. */
function grantedReferences(candidates: readonly Candidate[], frame: Kronor, method: SelectionMethod): ReadonlySet<string> {
  const { rows } = select(candidates, frame, method);
  return new Set(rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.reference));
}

function changesByOptimising(
  candidates: readonly Candidate[],
  frame: Kronor,
  highestScore: number,
): (candidate: Candidate) => FewestChanges {
  const scale = commonDenominator(candidates);
  const items = wholeItems(candidates, scale);
  const all = pointsFrontier(items);
  // Asked at few places, a fraction of a point apart, so that one answer serves many candidates.
  const kronorPerPoint =
    sumOf(items, ({ amount }) => amount) /
    Math.max(
      1,
      sumOf(items, ({ points }) => points),
    );
  const step = Math.max(largestUnits(items).amount, Math.ceil(kronorPerPoint / 8));
  const pointsOfAll = (capacity: number): number => all.best(Math.floor(capacity / step) * step).points;
  const itemOf = new Map(items.map((item) => [item.reference, item]));
  return ({ reference, points }) => {
    const item = itemOf.get(reference);
    if (!item) throw new Error(`No item ${reference}`);
    const room = BigInt(highestScore) * points.denominator - points.numerator;
    const mostMore = room < 0n ? 0 : Number(room / points.denominator);
    return helpByOptimising(items, frame, item, { perPoint: Number(scale), mostMore, pointsOfAll });
  };
}

const sumOf = (items: readonly WholeItem[], of: (item: WholeItem) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
