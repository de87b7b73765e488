import { compareRational, multiplyRational, rational } from '../money/rational.js';
import type { Principles } from '../principles/principles.js';
import type { Candidate } from '../selection/candidate.js';
import type { Assessment } from './assessment.js';

/** What a denial rests on, in the order in which the rules are tried. */
export type DenialGround = 'direction' | 'requirements' | 'criterion' | 'threshold' | 'nothing-eligible';

/** What the assessment alone says, before the frame does. A denial has exactly one code, an unreviewed application none. */
export type AssessedOutcome =
  | Readonly<{ kind: 'unreviewed'; because: 'not-reviewed' | 'unsettled' }>
  | Readonly<{ kind: 'deny'; code: string; ground: Exclude<DenialGround, 'criterion'> }>
  /** `criterion`: the code of the criterion that is under its minimum, though the review's own code may go before its. */
  | Readonly<{ kind: 'deny'; code: string; ground: 'criterion'; criterion: string }>
  | Readonly<{ kind: 'candidate'; candidate: Candidate }>;

/**
 * The outcome by the seven rules in their order, the first that applies. Source: assessment.md 3.
 * @throws Error when a negative verdict or a criterion with a minimum has no code: `formats` refuses such a file
 */
export function outcomeOf(assessment: Assessment, principles: Pick<Principles, 'criteria' | 'threshold'>): AssessedOutcome {
  if (assessment.kind !== 'assessed') return { kind: 'unreviewed', because: assessment.kind };
  const { reference, points, requestedAmount, eligibleAmount, denialCode } = assessment;

  if (!assessment.direction.isPositive) return deny('direction', assessment.direction.code);
  if (!assessment.requirements.isPositive) return deny('requirements', assessment.requirements.code);
  const failed = criterionFurthestUnderMinimum(assessment, principles);
  if (failed) return { ...deny('criterion', denialCode ?? failed.denialCode), ground: 'criterion', criterion: failed.code };
  if (compareRational(points, rational(principles.threshold)) < 0) return deny('threshold', denialCode ?? 'K-POÄNG');
  // The eligible items' own sum, not what is left of it at the requested amount: who asks for 0 kronor of eligible items is a candidate for 0.
  if (assessment.eligibleItemsAmount === 0)
    return deny('nothing-eligible', assessment.ineligibleCostItems[0]?.code ?? denialCode ?? 'B-NOLL');
  return { kind: 'candidate', candidate: { reference, points, requestedAmount, eligibleAmount } };
}

function deny<Ground extends DenialGround>(ground: Ground, code: string | null | undefined) {
  if (code == null) throw new Error(`A denial by ${ground} has no code`);
  return { kind: 'deny', code, ground } as const;
}

/** Largest weight × shortfall; of equals the one that stands first in the principles. */
function criterionFurthestUnderMinimum(
  assessment: Extract<Assessment, { kind: 'assessed' }>,
  { criteria }: Pick<Principles, 'criteria'>,
) {
  let furthest: Readonly<{ code: string; denialCode?: string | null | undefined }> | null = null;
  let largest = rational(0);
  criteria.forEach((criterion, at) => {
    const lack = multiplyRational(rational(criterion.weight), assessment.criteria[at]?.shortfall ?? rational(0));
    if (compareRational(lack, largest) > 0) [furthest, largest] = [criterion, lack];
  });
  return furthest as Readonly<{ code: string; denialCode?: string | null | undefined }> | null;
}
