import type { Application, CostItem } from '../applications/application.js';
import type { Principles } from '../principles/principles.js';
import type { Review, Settlement } from '../reviews/review.js';
import { assess } from './assess.js';
import type { Assessment } from './assessment.js';

/** What an assessment reads of an application. */
export type Assessable = Readonly<Pick<Application, 'reference' | 'requestedAmount'>> &
  Readonly<{ costItems: readonly Pick<CostItem, 'amount'>[] }>;

/** What an assessment and its outcome go by. */
export type Yardstick = Pick<Principles, 'codes' | 'criteria' | 'threshold'>;

export type AssessmentInput<A extends Assessable = Application, P extends Yardstick = Principles> = Readonly<{
  applications: readonly A[];
  reviews?: readonly Review[] | null | undefined;
  settlements?: readonly Settlement[] | null | undefined;
  principles: P;
}>;

export type AssessedApplication<A extends Assessable = Application> = Readonly<{
  application: A;
  reviews: readonly Review[];
  settlement: Settlement | null;
  assessment: Assessment;
}>;

/** Each application of a round with its own reviews and settlement, assessed; in the applications' order. @throws as `assess` */
export function assessApplications<A extends Assessable>({
  applications,
  reviews,
  settlements,
  principles,
}: AssessmentInput<A, Yardstick>): readonly AssessedApplication<A>[] {
  const reviewsOf = Map.groupBy(reviews ?? [], ({ application }) => application);
  const settlementOf = new Map((settlements ?? []).map((settlement) => [settlement.application, settlement]));
  return applications.map((application) => {
    const own = reviewsOf.get(application.reference) ?? [];
    const settlement = settlementOf.get(application.reference) ?? null;
    return { application, reviews: own, settlement, assessment: assess(application, own, settlement, principles) };
  });
}
