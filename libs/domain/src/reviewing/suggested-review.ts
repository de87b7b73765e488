import type { CheckResult, PreAssessment } from '../pre-assessment/pre-assessment.js';
import type { Principles } from '../principles/principles.js';
import type { Review } from '../reviews/review.js';

/**
 * What the rules suggest that a review says: `null` where they could not tell. A suggestion is never a decision (KL 6:38). Source:
 * assessment.md 2.
 */
export type SuggestedReview = Readonly<{
  direction: Review['direction'] | null;
  requirements: Review['requirements'] | null;
  levels: Readonly<Record<string, number>>;
  /** One for each cost item, in their order; an empty code is one that is eligible, `null` where it could not be checked. */
  costItems: readonly (Readonly<{ code: string }> | null)[];
}>;

/** What a reviewer starts from. */
export function suggestedReview(
  found: Pick<PreAssessment, 'direction' | 'requirements' | 'costItems' | 'levels'>,
  { requirements }: Pick<Principles, 'requirements'>,
): SuggestedReview {
  const [against, lacking] = [firstNotMet(found.direction), firstNotMet(found.requirements)];
  const failed = found.requirements.filter(({ result }) => result === 'not-met').map(({ id }) => id);
  const shortcomings = requirements.filter(({ id }) => failed.includes(id)).map(({ label }) => label);
  return {
    direction: against ? { verdict: 'not-in-line', code: against.code } : whenAllMet(found.direction, { verdict: 'in-line' }),
    requirements: lacking
      ? { verdict: 'not-met', code: lacking.code, shortcomings }
      : whenAllMet(found.requirements, { verdict: 'met', shortcomings: [] }),
    levels: found.levels,
    costItems: found.costItems.map(({ code, cause }) => (cause === undefined ? { code: code ?? '' } : null)),
  };
}

const firstNotMet = (results: readonly CheckResult[]): CheckResult | undefined =>
  results.find(({ result }) => result === 'not-met');
const whenAllMet = <T>(results: readonly CheckResult[], verdict: T): T | null =>
  results.every(({ result }) => result === 'met') ? verdict : null;
