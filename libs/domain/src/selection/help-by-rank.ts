import { kronor, type Kronor } from '../money/kronor.js';
import { addRational, rational, subtractRational } from '../money/rational.js';
import { byMerit } from './by-merit.js';
import type { Candidate, WhatWouldHelp } from './candidate.js';
import { compareByCodePoint } from './compare-by-code-point.js';
import { firstIndex } from './first-index.js';
import { firstPassedOver, rankWalk, walkAnew } from './rank-walk.js';

/**
 * What would have one candidate granted by `rank`. It was denied, so the others are granted as if it were not there; what it
 * meets is what they leave before its turn, and that only shrinks from turn to turn. At most one pass over the turns for each
 * question, and mostly far less.
 */
export function helpByRank(
  candidates: readonly Candidate[],
  frame: Kronor,
  highestScore: number,
): (reference: string) => WhatWouldHelp {
  const walk = rankWalk(candidates, frame);
  const { sorted, amounts, left, leftOfMore, groupStarts, sumBefore, largestBefore } = walk;
  const [denied, deniedOfMore] = [firstPassedOver(walk, left), firstPassedOver(walk, leftOfMore)];
  const turns = new Map(sorted.map(({ reference }, turn) => [reference, turn]));

  return (reference) => {
    const turn = turns.get(reference);
    if (turn === undefined || amountAt(turn) <= leftBefore(turn)) throw new Error(`${reference} was not denied for the frame`);
    return { reference, frame: frameFor(turn), points: pointsFor(turn), amount: amountFor(turn) };
  };

  function candidateAt(turn: number): Candidate {
    const one = sorted[turn];
    if (!one) throw new Error(`No candidate has turn ${turn}`);
    return one;
  }
  function amountAt(turn: number): number {
    return amounts[turn] ?? 0;
  }
  function leftBefore(turn: number): number {
    return left[turn] ?? 0;
  }

  function frameFor(turn: number): WhatWouldHelp['frame'] {
    const larger = leastFrame(turn);
    const displaced: string[] = [];
    // Until somebody is passed over all is as it was.
    const from = Math.min(turn, denied);
    const met = walkAnew(walk, [from, turn], leftBefore(from) + larger - frame, displaced);
    if (met < amountAt(turn)) throw new Error(`What was found to help ${candidateAt(turn).reference} does not`);
    walkAnew(walk, [turn + 1, sorted.length], met - amountAt(turn), displaced);
    return { frame: kronor(larger), displaced };
  }

  /**
   * Backwards from its turn: `least` is the least that must be left before each turn for it to be granted, `needed` the least
   * that is also no less than a frame of one krona more leaves there. Where that frame passes somebody over, what is needed
   * after that turn may be enough to be granted at it: then at least the amount must be left, and beside it `least` will do.
   */
  function leastFrame(turn: number): number {
    let least = amountAt(turn);
    let needed = Math.max(leftOfMore[turn] ?? 0, least);
    for (let at = turn - 1; at >= deniedOfMore; at -= 1) {
      const largest = largestBefore[at + 1] ?? 0;
      if (least >= largest && needed >= largest) return least + (sumBefore[at + 1] ?? 0); // nobody before is passed over any more
      const amount = amountAt(at);
      if (amount <= (leftOfMore[at] ?? 0)) needed += amount;
      else if (needed >= amount) needed = amount + least;
      if (amount <= least) least += amount;
    }
    return needed + (sumBefore[Math.min(turn, deniedOfMore)] ?? 0);
  }

  /** It must come before the first whose grant leaves too little. Whole points: a review gives no fractions. */
  function pointsFor(turn: number): WhatWouldHelp['points'] {
    if (amountAt(turn) > frame) return null;
    const candidate = candidateAt(turn);
    const tooLate = firstIndex(turn, (at) => leftBefore(at + 1) < amountAt(turn));
    const needed = subtractRational(candidateAt(tooLate).points, candidate.points);
    const rounded = Number((needed.numerator + needed.denominator - 1n) / needed.denominator);
    const more = [rounded, rounded + 1].find(
      (points) => points > 0 && byMerit(withMore(candidate, points), candidateAt(tooLate)) < 0,
    );
    if (more === undefined || !isWithin(candidate, more, highestScore)) return null;
    const changed = withMore(candidate, more);
    const to = firstIndex(tooLate, (at) => byMerit(changed, candidateAt(at)) < 0);
    return { more: rational(more), displaced: displacedByMoving(turn, to, amountAt(turn)) };
  }

  /** A smaller amount comes no later and asks for less, so what helps once helps below too. */
  function amountFor(turn: number): WhatWouldHelp['amount'] {
    const from = groupStarts[turn] ?? 0;
    const { reference } = candidateAt(turn);
    const comesBefore = (amount: number, other: number): boolean =>
      amount < amountAt(other) || (amount === amountAt(other) && compareByCodePoint(reference, candidateAt(other).reference) < 0);
    const turnWith = (amount: number): number => from + firstIndex(turn - from, (at) => comesBefore(amount, from + at));
    const requested = amountAt(turn);
    const reduction = firstIndex(requested, (less) => leftBefore(turnWith(requested - less)) >= requested - less);
    if (reduction === requested) return null;
    const amount = requested - reduction;
    return { amount: kronor(amount), displaced: displacedByMoving(turn, turnWith(amount), amount) };
  }

  /** Who falls out when the one at this turn comes earlier, or asks for less. */
  function displacedByMoving(turn: number, to: number, amount: number): readonly string[] {
    if (leftBefore(to) < amount) throw new Error(`What was found to help ${candidateAt(turn).reference} does not`);
    const displaced: string[] = [];
    const remaining = walkAnew(walk, [to, turn], leftBefore(to) - amount, displaced);
    walkAnew(walk, [turn + 1, sorted.length], remaining, displaced);
    return displaced;
  }
}

const withMore = (candidate: Candidate, points: number): Candidate => ({
  ...candidate,
  points: addRational(candidate.points, rational(points)),
});

/** Nobody can be given more points than the scale has. */
function isWithin({ points }: Candidate, more: number, highestScore: number): boolean {
  return points.numerator + BigInt(more) * points.denominator <= BigInt(highestScore) * points.denominator;
}
