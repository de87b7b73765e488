import type { AssessedApplication } from '../assessments/assess-applications.js';
import { directionOf, ineligibleItems, isTied, requirementsOf, votesByItem } from '../assessments/assess.js';
import type { UnsettledPoint, Verdict } from '../assessments/assessment.js';
import { roundToHundredths } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import { levelOf } from '../reviews/level-of.js';
import type { IneligibleCostItem } from '../reviews/review.js';

/** What one review says on a point, or what stands: a verdict with its code, or a level. */
export type ComparedAnswer = Readonly<{ value: string | number; code: string | null }>;
/** What made it so: the reviews agree, most of them say it, their average, what is settled; or nothing has yet. */
export type HowItStands = 'agreed' | 'majority' | 'average' | 'settled' | 'unsettled';

export type ComparedPoint = Readonly<{
  /** As in a departure: `direction`, `requirements`, `levels/K1`, `costItems/0`. */
  point: string;
  /** In the reviews' order. */
  answers: readonly ComparedAnswer[];
  isDiffering: boolean;
  how: HowItStands;
  /** `null` until it is settled. */
  stands: ComparedAnswer | null;
}>;

export type ComparedReviews = Readonly<{ points: readonly ComparedPoint[]; unsettled: readonly UnsettledPoint[] }>;

/** An application's reviews beside each other, point for point, and what they become together. Source: assessment.md 2. */
export function compareReviews(
  { application, reviews, settlement, assessment }: AssessedApplication,
  principles: Pick<Principles, 'codes' | 'criteria'>,
): ComparedReviews {
  if (assessment.kind === 'not-reviewed') return { points: [], unsettled: [] };
  const unsettled = assessment.kind === 'unsettled' ? assessment.unsettled : [];
  const averages = new Map(assessment.criteria.map(({ code, level }) => [code, roundToHundredths(level)]));
  const ties = [...votesByItem(reviews)].filter(([, votes]) => isTied(votes, reviews)).map(([index]) => index);
  const ineligible = ineligibleItems(reviews, settlement, principles);
  const verdict = (point: 'direction' | 'requirements', words: readonly [string, string], stands: Verdict): ComparedPoint =>
    comparedPoint(point, {
      answers: reviews.map((review) => ({ value: review[point].verdict, code: review[point].code ?? null })),
      stands: unsettled.includes(point) ? null : { value: words[stands.isPositive ? 0 : 1], code: stands.code },
      isSettled: settlement?.[point] != null,
    });
  return {
    unsettled,
    points: [
      verdict('direction', ['in-line', 'not-in-line'], directionOf(reviews, settlement, principles)),
      verdict('requirements', ['met', 'not-met'], requirementsOf(reviews, settlement, principles).requirements),
      ...principles.criteria.map(({ code }) =>
        comparedPoint(`levels/${code}`, {
          answers: reviews.map((review) => ({ value: levelOf(review, code), code: null })),
          stands: { value: averages.get(code) ?? 0, code: null },
          isSettled: false,
          ofSeveral: 'average',
        }),
      ),
      ...application.costItems.map((_item, index) =>
        comparedPoint(`costItems/${index}`, {
          answers: reviews.map((review) => itemAnswer(review.ineligibleCostItems, index)),
          stands: settlement?.ineligibleCostItems == null && ties.includes(index) ? null : itemAnswer(ineligible, index),
          isSettled: settlement?.ineligibleCostItems != null,
        }),
      ),
    ],
  };
}

type Standing = Pick<ComparedPoint, 'answers' | 'stands'> &
  Readonly<{ isSettled: boolean; /** When the answers differ and nobody has settled them. */ ofSeveral?: HowItStands }>;

function comparedPoint(point: string, { answers, stands, isSettled, ofSeveral = 'majority' }: Standing): ComparedPoint {
  const isDiffering = new Set(answers.map(({ value, code }) => `${value} ${code ?? ''}`)).size > 1;
  return { point, answers, isDiffering, stands, how: howItStands(stands, isSettled, isDiffering ? ofSeveral : 'agreed') };
}

function howItStands(stands: ComparedAnswer | null, isSettled: boolean, otherwise: HowItStands): HowItStands {
  if (stands === null) return 'unsettled';
  return isSettled ? 'settled' : otherwise;
}

function itemAnswer(ineligible: readonly IneligibleCostItem[], index: number): ComparedAnswer {
  const item = ineligible.find((one) => one.index === index);
  return item ? { value: 'ineligible', code: item.code } : { value: 'eligible', code: null };
}
