import {
  type Application,
  assess,
  type Assessment,
  codeTexts,
  highestScore,
  type Masked,
  maskOfText,
  type Principles,
  type Review,
  secrecyOf,
  type Settlement,
  type SupplementFinding,
} from '@tp/domain';
import type { DecisionListRow, ReadRepositories, Transactions, Viewer } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { findingsFor } from '../supplements/read-supplements.js';
import { mayReadReviews, readableApplication, type ReadableApplication, readsCovered } from './readable-application.js';

/** What people found: for those who may read reviews. Texts that tell a covered value are masked. */
export type DossierReviews = Readonly<{
  reviews: readonly Review[];
  settlement: Settlement | null;
  assessment: Assessment;
  /** `null` while the queue has not made the proposal. */
  decision: DecisionListRow | null;
}>;

/** All that the page of an application shows: what was sent, what the rules and people found, and where it stands among the others. */
export type ApplicationDossier = ReadableApplication &
  Readonly<{
    round: Readonly<{
      id: string;
      title: string;
      budgetYear: number;
      caseNumber: string;
      version: number;
      isSynthetic: boolean;
      notice: string | null;
    }>;
    committee: Readonly<{ code: string; name: string; municipality: string }>;
    principles: Principles;
    codes: ReadonlyMap<string, string>;
    maxScore: number;
    versionCount: number;
    previous: string | null;
    next: string | null;
    reviewed: DossierReviews | null;
    /** What follows from a supplement's last day: beside what the rules found, for no rule is asked when a day passes. */
    supplementFindings: readonly SupplementFinding[];
  }>;

/** Reads an application of the newest version of its round, as the viewer may. @returns `null` when there is none */
export class ReadApplicationDossier {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, reference: string, viewer: Viewer): Promise<ApplicationDossier | null> {
    return this.transactions.readAs(viewer, async (db) => {
      const [round, subject] = [await db.rounds.find(roundId), await db.rounds.subject(roundId)];
      const found = round && (await db.applications.findInRound(round.id, reference));
      if (!round || !subject || !found) return null;
      const facts = await db.rounds.facts(round.id);
      const principles = await db.principles.findVersion(round.principlesVersionId);
      if (!principles) throw new Error(`The principles of round version ${round.id} are not there`);
      const readable = await readableApplication(db, found, { subject, facts, viewer });
      const { code, name } = committeeOf(facts.committees, readable.application);
      return {
        ...readable,
        round: {
          id: roundId,
          title: round.title,
          budgetYear: round.budgetYear,
          caseNumber: round.caseNumber,
          version: round.version,
          isSynthetic: facts.synthetic === true,
          notice: facts.notice ?? null,
        },
        committee: { code, name, municipality: round.municipality },
        principles: principles.document,
        codes: codeTexts(principles.document),
        maxScore: highestScore(principles.document),
        versionCount: await db.applications.versionCount(roundId, reference),
        ...(await db.applications.neighbours(round.id, found.position)),
        reviewed: mayReadReviews(viewer, subject, found.application)
          ? await reviewedOf(db, round.id, found.position, found.application, principles.document)
          : null,
        supplementFindings: findingsFor(found.application, today(this.clock), readsCovered(viewer, subject, found.application)),
      };
    });
  }
}

const committeeOf = (
  committees: readonly Readonly<{ code: string; name: string }>[],
  { committee }: Masked<Pick<Application, 'committee'>>,
) => committees.find(({ code }) => code === committee) ?? { code: committee, name: committee };

async function reviewedOf(
  db: ReadRepositories,
  roundVersionId: number,
  position: number,
  application: Application,
  principles: Principles,
): Promise<DossierReviews> {
  const reviews = await db.reviews.ofApplication(roundVersionId, application.reference);
  const settlement = (await db.settlements.ofApplication(roundVersionId, application.reference)) ?? null;
  const secrecy = secrecyOf(application);
  const text = (written: string): string => maskOfText(secrecy, written) ?? written;
  const withoutCovered = <T extends Readonly<{ shortcomings?: readonly string[] | null | undefined }>>(verdict: T): T => ({
    ...verdict,
    ...(verdict.shortcomings && { shortcomings: verdict.shortcomings.map(text) }),
  });
  return {
    reviews: reviews.map((review) => ({
      ...review,
      ...(review.motivation != null && { motivation: text(review.motivation) }),
      requirements: withoutCovered(review.requirements),
    })),
    settlement: settlement && {
      ...settlement,
      reason: text(settlement.reason),
      ...(settlement.requirements && { requirements: withoutCovered(settlement.requirements) }),
    },
    assessment: assess(application, reviews, settlement, principles),
    decision: await db.decisions.find(roundVersionId, position),
  };
}
