import {
  type Alpha,
  adjustedPoints,
  type Application,
  type AssessedApplication,
  assessApplications,
  type AssessedOutcome,
  codeTexts,
  type ComparedReviews,
  compareReviews,
  differencesFromOthers,
  highestLevel,
  maskAt,
  maskOfText,
  numberOf,
  outcomeOf,
  type Principles,
  type Rational,
  rational,
  roundToHundredths,
  scoredReviews,
  type Secrecy,
  secrecyOf,
  type Settlement,
  severityOf,
  statisticsOf,
} from '@tp/domain';
import type { PersonViewer, SentReview, Transactions } from '@tp/persistence';
import { readRoundMaterial } from '../decisions/round-material.js';
import { readRoundReviewing } from './round-reviewing.js';

/** What a reviewer says of an application in words; what a secrecy mark covers is masked in it. */
export type ComparedReviewer = Readonly<{
  name: string;
  points: number;
  shortcomings: readonly string[];
  motivation: string | null;
  /** Why the reviewer departs from what the rules suggest, by point. */
  reasons: Readonly<Record<string, string>>;
}>;

/** An application that several have reviewed; `null` where a secrecy mark covers the value. */
export type ComparedApplication = ComparedReviews &
  Readonly<{
    reference: string;
    committee: string | null;
    title: string | null;
    place: string | null;
    costItems: readonly Readonly<{ description: string | null; amount: number | null }>[];
    reviewers: readonly ComparedReviewer[];
    settlement: Settlement | null;
    /** On average, at most two decimals. */
    score: number;
    /** The same with the reviewers' severity taken off: to be shown beside it, and used for nothing. */
    adjustedScore: number;
    outcome: AssessedOutcome['kind'];
    code: string | null;
  }>;

/** A reviewer against those who have reviewed the same applications. */
export type ReviewerStanding = Readonly<{
  reviewer: string;
  /** Own points less the mean of the others', averaged over the `applications` shared; `null` when none is. */
  difference: number | null;
  applications: number;
  /** The term fitted by least squares; `null` for a reviewer who shares no application with anybody. */
  severity: number | null;
  comparedWith: readonly string[];
}>;

export type ReviewComparison = Readonly<{
  title: string;
  isLocked: boolean;
  threshold: number;
  criteria: readonly Readonly<{ code: string; label: string; weight: number; highest: number }>[];
  codes: Readonly<Record<string, string>>;
  applications: readonly ComparedApplication[];
  /** Of all sent reviews, also of what a single one has reviewed. */
  alpha: Alpha;
  reviewers: readonly ReviewerStanding[];
  /** Applications that the viewer must keep away from: they are in no row and in no figure. */
  leftOut: number;
}>;

/** Reads what several have reviewed, side by side, and how the reviewers agree. @returns `null` when there is no such round */
export class ReadReviewComparison {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<ReviewComparison | null> {
    return this.transactions.readAs(viewer, async (db) => {
      const version = await db.rounds.find(roundId);
      if (!version) return null;
      const { header, principles, applications: all } = await readRoundMaterial(db, version.id);
      const { conflictOf } = await readRoundReviewing(db, { roundId, municipality: header.municipality.name });
      const applications = all.filter((application) => conflictOf(application, viewer.personId) === null);
      const open = new Set(applications.map(({ reference }) => reference));
      const reviews = (header.reviews ?? []).filter(({ application }) => open.has(application));
      const settlements = (header.settlements ?? []).filter(({ application }) => open.has(application));
      const scored = scoredReviews(reviews, principles);
      const [severities, differences] = [severityOf(scored), differencesFromOthers(scored)];
      const describe = describing(principles, {
        committees: new Map(header.committees.map(({ code, name }) => [code, name])),
        adjusted: adjustedPoints(scored, severities),
        pointsOf: new Map(scored.map((one) => [keyOf(one), Number(one.points)])),
        // The newest of each reviewer is last.
        sent: new Map((await db.reviewing.sent(roundId)).map((one) => [keyOf(one.review), one])),
      });
      const { criteria, threshold } = principles;
      return {
        title: header.round.title,
        isLocked: await db.proposalWork.isLocked(roundId),
        threshold,
        criteria: criteria.map((one) => ({ code: one.code, label: one.label, weight: one.weight, highest: highestLevel(one) })),
        codes: Object.fromEntries(codeTexts(principles)),
        applications: assessApplications({ applications, reviews, settlements, principles })
          .filter(({ reviews: own }) => own.length > 1)
          .map(describe),
        alpha: statisticsOf(reviews, principles).alpha,
        reviewers: severities.map(({ reviewer, points, comparedWith }) => {
          const difference = differences.find((one) => one.reviewer === reviewer);
          return {
            ...{ reviewer, comparedWith, applications: difference?.applications ?? 0 },
            difference: figureOf(difference?.points ?? null),
            severity: figureOf(points),
          };
        }),
        leftOut: all.length - applications.length,
      };
    });
  }
}

const NOTHING = rational(0);
const figureOf = (points: Rational | null): number | null => points && numberOf(points);
const keyOf = ({ application, reviewer }: Readonly<{ application: string; reviewer: string }>): string =>
  JSON.stringify([application, reviewer]);

type Known = Readonly<{
  committees: ReadonlyMap<string, string>;
  adjusted: ReadonlyMap<string, Rational>;
  pointsOf: ReadonlyMap<string, number>;
  sent: ReadonlyMap<string, SentReview>;
}>;

const describing =
  (principles: Principles, { committees, adjusted, pointsOf, sent }: Known) =>
  (assessed: AssessedApplication): ComparedApplication => {
    const { application, reviews, settlement, assessment } = assessed;
    const secrecy = secrecyOf(application);
    const text = (written: string): string => maskOfText(secrecy, written) ?? written;
    const outcome = outcomeOf(assessment, principles);
    return {
      reference: application.reference,
      ...namesOf(application, secrecy, committees),
      ...compareReviews(assessed, principles),
      reviewers: reviews.map((review) => ({
        name: review.reviewer,
        points: pointsOf.get(keyOf(review)) ?? 0,
        shortcomings: review.requirements.shortcomings.map(text),
        motivation: review.motivation == null ? null : text(review.motivation),
        reasons: Object.fromEntries(
          (sent.get(keyOf(review))?.departures ?? []).map(({ point, reason }) => [point, text(reason)]),
        ),
      })),
      settlement: settlement && {
        ...settlement,
        reason: text(settlement.reason),
        ...(settlement.requirements && {
          requirements: { ...settlement.requirements, shortcomings: settlement.requirements.shortcomings?.map(text) },
        }),
      },
      score: assessment.kind === 'not-reviewed' ? 0 : roundToHundredths(assessment.points),
      adjustedScore: roundToHundredths(adjusted.get(application.reference) ?? NOTHING),
      outcome: outcome.kind,
      code: outcome.kind === 'deny' ? outcome.code : null,
    };
  };

function namesOf({ committee, title, place, costItems }: Application, secrecy: Secrecy, committees: ReadonlyMap<string, string>) {
  const open = <T>(pointer: string, value: T): T | null => (maskAt(secrecy, pointer) === null ? value : null);
  return {
    committee: open('/committee', committees.get(committee) ?? committee),
    title: open('/title', title),
    place: open('/place/name', place.name),
    costItems: costItems.map(({ description, amount }, index) => ({
      description: open(`/costItems/${index}/description`, description),
      amount: open(`/costItems/${index}/amount`, amount),
    })),
  };
}
