import type { Assessable } from './assess-applications.js';
import { type Kronor, kronor, sumKronor } from '../money/kronor.js';
import { compareRational, rational, subtractRational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import { levelOf } from '../reviews/level-of.js';
import type { IneligibleCostItem, Review, Settlement } from '../reviews/review.js';
import type { AssessedCriterion, Assessment, UnsettledPoint, Verdict } from './assessment.js';
import { mostFrequentCode } from './most-frequent-code.js';
import { pointsOf, weightsOf } from './points-of.js';

/**
 * All reviews of one application together, with what a lead reviewer settled. What the settlement states replaces the reviews on
 * that point, even where they agree; it never replaces the levels, nor the reviews that are not there. Source: assessment.md 2.
 * @param reviews the sent ones of this application, each reviewer once
 * @param settlement this application's, or `null`
 * @throws Error when a review is another application's or lacks a level: `formats` refuses such a file
 */
export function assess(
  application: Assessable,
  reviews: readonly Review[],
  settlement: Settlement | null,
  principles: Pick<Principles, 'codes' | 'criteria'>,
): Assessment {
  const { reference, requestedAmount } = application;
  const stranger = [...reviews, ...(settlement ? [settlement] : [])].find((record) => record.application !== reference);
  if (stranger) throw new Error(`A record of ${stranger.application} does not concern ${reference}`);
  if (reviews.length === 0) return { kind: 'not-reviewed', reference, requestedAmount };

  const criteria = averageLevels(reviews, principles);
  const known = {
    reference,
    requestedAmount,
    reviewCount: reviews.length,
    points: pointsOf(criteria, weightsOf(principles)),
    criteria,
  };
  const unsettled = unsettledPoints(reviews, settlement);
  if (unsettled.length > 0) return { kind: 'unsettled', ...known, unsettled };

  const ineligibleCostItems = ineligibleItems(reviews, settlement, principles);
  const eligibleItemsAmount = amountOfOthers(application, ineligibleCostItems);
  return {
    kind: 'assessed',
    ...known,
    direction: directionOf(reviews, settlement, principles),
    ...requirementsOf(reviews, settlement, principles),
    ineligibleCostItems,
    eligibleItemsAmount,
    eligibleAmount: kronor(Math.min(eligibleItemsAmount, requestedAmount)),
    denialCode: mostFrequentCode(
      reviews.map((review) => review.denialCode),
      principles,
    ),
  };
}

function averageLevels(reviews: readonly Review[], { criteria }: Pick<Principles, 'criteria'>): AssessedCriterion[] {
  return criteria.map(({ code, minimum }) => {
    const sum = reviews.reduce((levels, review) => levels + BigInt(levelOf(review, code)), 0n);
    const level = rational(sum, reviews.length);
    const lack = subtractRational(rational(minimum ?? 0), level);
    return { code, level, shortfall: compareRational(lack, rational(0)) > 0 ? lack : rational(0) };
  });
}

const disagree = (verdicts: readonly string[]): boolean => new Set(verdicts).size > 1;

function unsettledPoints(reviews: readonly Review[], settlement: Settlement | null): UnsettledPoint[] {
  const points: UnsettledPoint[] = [];
  if (!settlement?.direction && disagree(reviews.map((review) => review.direction.verdict))) points.push('direction');
  if (!settlement?.requirements && disagree(reviews.map((review) => review.requirements.verdict))) points.push('requirements');
  if (!settlement?.ineligibleCostItems && [...votesByItem(reviews).values()].some((votes) => isTied(votes, reviews)))
    points.push('ineligibleCostItems');
  return points;
}

export const isTied = (votes: readonly string[], reviews: readonly Review[]): boolean => votes.length * 2 === reviews.length;

/** As the reviews agree on it, or as it is settled; of those that disagree it is not to be asked. */
export function directionOf(
  reviews: readonly Review[],
  settlement: Settlement | null,
  principles: Pick<Principles, 'codes'>,
): Verdict {
  const directions = settlement?.direction ? [settlement.direction] : reviews.map((review) => review.direction);
  return verdictOf(directions[0]?.verdict === 'in-line', directions, principles);
}

/** As `directionOf`. */
export function requirementsOf(
  reviews: readonly Review[],
  settlement: Settlement | null,
  principles: Pick<Principles, 'codes'>,
): Readonly<{ requirements: Verdict; shortcomings: readonly string[] }> {
  const reviewed = reviews.map((review) => review.requirements);
  const settled = settlement?.requirements;
  const verdict = (settled ?? reviewed[0])?.verdict;
  // A settlement that names no shortcomings upholds those of the reviewers whose verdict it chose.
  const shortcomings =
    settled?.shortcomings ?? reviewed.filter((one) => one.verdict === verdict).flatMap((one) => one.shortcomings);
  return {
    requirements: verdictOf(verdict === 'met', settled ? [settled] : reviewed, principles),
    shortcomings: [...new Set(shortcomings)],
  };
}

const verdictOf = (
  isPositive: boolean,
  verdicts: readonly Readonly<{ code?: string | null | undefined }>[],
  principles: Pick<Principles, 'codes'>,
): Verdict => ({
  isPositive,
  code: isPositive
    ? null
    : mostFrequentCode(
        verdicts.map(({ code }) => code),
        principles,
      ),
});

/** The codes that the reviews give each cost item that any of them calls ineligible. */
export function votesByItem(reviews: readonly Review[]): ReadonlyMap<number, readonly string[]> {
  const votes = new Map<number, string[]>();
  for (const { ineligibleCostItems } of reviews) {
    for (const { index, code } of ineligibleCostItems) votes.set(index, [...(votes.get(index) ?? []), code]);
  }
  return votes;
}

/** What more than half of the reviews say, or what is settled; of a tie it is not to be asked. By index. */
export function ineligibleItems(
  reviews: readonly Review[],
  settlement: Settlement | null,
  principles: Pick<Principles, 'codes'>,
): readonly IneligibleCostItem[] {
  const items =
    settlement?.ineligibleCostItems ??
    [...votesByItem(reviews)]
      .filter(([, votes]) => votes.length * 2 > reviews.length)
      .map(([index, votes]) => ({ index, code: mostFrequentCode(votes, principles) ?? '' }));
  return items.toSorted((a, b) => a.index - b.index);
}

function amountOfOthers({ costItems }: Pick<Assessable, 'costItems'>, ineligible: readonly IneligibleCostItem[]): Kronor {
  const indexes = new Set(ineligible.map(({ index }) => index));
  return sumKronor(costItems.filter((_item, index) => !indexes.has(index)).map(({ amount }) => amount));
}
