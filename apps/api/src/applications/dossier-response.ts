import type { ApplicationDossierResponse, DossierAssessmentResponse, DossierReviewsResponse } from '@tp/contracts';
import { type Assessment, compareRational, type Rational, rational, roundToHundredths } from '@tp/domain';
import type { ApplicationDossier } from '@tp/use-cases';
import { toDecisionRow } from '../decisions/public.js';

export function toDossierResponse({ codes, reviewed, ...dossier }: ApplicationDossier): ApplicationDossierResponse {
  return {
    ...dossier,
    codes: Object.fromEntries(codes),
    reviewed: reviewed && toReviews(reviewed, dossier.principles.threshold, codes),
  };
}

const toReviews = (
  { reviews, settlement, assessment, decision }: NonNullable<ApplicationDossier['reviewed']>,
  threshold: number,
  codes: ReadonlyMap<string, string>,
): DossierReviewsResponse => ({
  reviews,
  settlement,
  assessment: toAssessment(assessment),
  decision: decision && toDecisionRow(decision, { threshold, codes }),
});

function toAssessment(assessment: Assessment): DossierAssessmentResponse {
  if (assessment.kind === 'not-reviewed')
    return { kind: assessment.kind, points: null, criteria: [], unsettled: [], ineligibleCostItems: [] };
  return {
    kind: assessment.kind,
    points: roundToHundredths(assessment.points),
    criteria: assessment.criteria.map(({ code, level, shortfall }) => ({
      code,
      level: roundToHundredths(level),
      exact: exactText(level),
      isUnderMinimum: compareRational(shortfall, rational(0)) > 0,
    })),
    unsettled: assessment.kind === 'unsettled' ? assessment.unsettled : [],
    ineligibleCostItems: assessment.kind === 'assessed' ? assessment.ineligibleCostItems : [],
  };
}

/** `7/3` where two decimals do not tell all; else `null`. */
const exactText = ({ numerator, denominator }: Rational): string | null =>
  (numerator * 100n) % denominator === 0n ? null : `${numerator}/${denominator}`;
