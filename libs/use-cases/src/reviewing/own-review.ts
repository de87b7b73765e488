import {
  type Departure,
  departuresOf,
  type FinishedReview,
  finishedReview,
  hashOf,
  mergeReviewDraft,
  type PreAssessment,
  type ReviewDraft,
  type ReviewRemark,
  type SuggestedReview,
  suggestedReview,
} from '@tp/domain';
import type { PersonViewer, PrinciplesVersion, ReadRepositories, Repositories, SentReview, Transactions } from '@tp/persistence';
import {
  type ApplicationPlaceInRound,
  type ApplicationUnknown,
  type FoundApplication,
  lockedApplication,
} from '../applications/locked-application.js';
import type { Clock } from '../clock/clock.js';
import type { ProposalLocked } from '../proposal-work/changed-proposal.js';
import { addRoundVersion } from '../rounds/next-version.js';
import { readRoundReviewing, reviewerName } from './round-reviewing.js';

/** A person's own review of an application, written and sent. */
export type OwnReview = Readonly<{
  draft: ReviewDraft;
  revision: number;
  savedAt: string | null;
  isAssigned: boolean;
  suggested: SuggestedReview | null;
  departures: readonly Departure[];
  /** What is left to do before it can be sent. */
  remarks: readonly ReviewRemark[];
  /** Their own versions, the oldest first. */
  sent: readonly SentReview[];
  /** The application has been changed since the newest was sent. */
  isOutdated: boolean;
}>;

type Place = ApplicationPlaceInRound;
type NotAssigned = Readonly<{ kind: 'review-not-assigned' }>;

/** @returns `null` when there is no such application */
export class ReadOwnReview {
  constructor(private readonly transactions: Transactions) {}

  execute({ roundId, reference }: Place, viewer: PersonViewer): Promise<OwnReview | null> {
    return this.transactions.readAs(viewer, async (db) => {
      const [version, subject] = [await db.rounds.find(roundId), await db.rounds.subject(roundId)];
      const found = version && (await db.applications.findInRound(version.id, reference));
      return found && subject ? ownReviewOf(db, { subject, version, found }, viewer) : null;
    });
  }
}

export type SaveOwnReviewOutcome =
  Readonly<{ kind: 'saved'; revision: number; savedAt: string }> | NotAssigned | ApplicationUnknown;

/** Writes what is changed of one's own review, point by point: two windows of the same person lose nothing of each other's. */
export class SaveOwnReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: Place, changes: ReviewDraft, viewer: PersonViewer): Promise<SaveOwnReviewOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      if (place === null) return { kind: 'application-unknown' };
      const { reviewing, audit } = repositories;
      const own = placeOf(place, viewer);
      const assignments = await reviewing.assignments(own.roundId);
      const isTheirs = assignments.some((one) => one.reference === own.reference && one.personId === own.personId);
      if (!isTheirs) return { kind: 'review-not-assigned' };
      const stored = await reviewing.draft(own);
      const savedAt = this.clock.now().toISOString();
      const revision = await reviewing.saveDraft(own, mergeReviewDraft(stored?.content ?? {}, changes), savedAt);
      // That it was written, never what: until it is sent nobody else reads it.
      await audit.append({ action: 'review.saved', subject: own.roundId, details: { reference: own.reference, revision } });
      return { kind: 'saved', revision, savedAt };
    });
  }
}

export type SendOwnReviewOutcome =
  | Readonly<{ kind: 'sent'; version: number; sha256: string; sentAt: string }>
  | Readonly<{ kind: 'review-unfinished'; remarks: readonly ReviewRemark[] }>
  | ProposalLocked
  | NotAssigned
  | ApplicationUnknown;

/**
 * Sends one's own review: only then does it count, and the round's next version has it. Sent again it supersedes what was sent before,
 * which stays as it was.
 */
export class SendOwnReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: Place, viewer: PersonViewer): Promise<SendOwnReviewOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      return place === null ? { kind: 'application-unknown' } : this.send(place, viewer, repositories);
    });
  }

  private async send(place: FoundApplication, viewer: PersonViewer, repositories: Repositories): Promise<SendOwnReviewOutcome> {
    const { roundId, reference } = placeOf(place, viewer);
    const { draft, isAssigned, suggested, sent } = await ownReviewOf(repositories, place, viewer);
    if (!isAssigned) return { kind: 'review-not-assigned' };
    if (await repositories.proposalWork.isLocked(roundId)) return { kind: 'proposal-locked' };
    const { reviewers } = await readRoundReviewing(repositories, place.subject);
    const principles = await principlesOf(repositories, place);
    const reviewer = reviewerName(reviewers, viewer);
    const { application } = place.found;
    const finished: FinishedReview = finishedReview({ draft, suggested, application, principles: principles.document, reviewer });
    if ('remarks' in finished) return { kind: 'review-unfinished', remarks: finished.remarks };

    const { review } = finished;
    const { round } = await addRoundVersion(repositories, { roundId, reviews: [review] });
    const stored = await repositories.reviewing.addSent(roundId, {
      ...{ reference, personId: viewer.personId, applicationVersion: place.found.version, sha256: hashOf(review), review },
      ...{ departures: departuresOf(draft, suggested), sentAt: this.clock.now().toISOString() },
    });
    const { version, sha256, sentAt } = stored;
    const details = { reference, version, supersedes: sent.length > 0, round: round.version };
    await repositories.audit.append({ action: 'review.sent', subject: roundId, details });
    return { kind: 'sent', version, sha256, sentAt };
  }
}

async function ownReviewOf(db: ReadRepositories, place: FoundApplication, viewer: PersonViewer): Promise<OwnReview> {
  const own = placeOf(place, viewer);
  const { preAssessmentKey, application, version } = place.found;
  const principles = (await principlesOf(db, place)).document;
  const found: PreAssessment | null = preAssessmentKey === null ? null : await db.preAssessments.find(preAssessmentKey);
  const suggested = found && suggestedReview(found, principles);
  const stored = await db.reviewing.draft(own);
  const draft = stored?.content ?? {};
  const assignments = await db.reviewing.assignments(own.roundId);
  const sent = (await db.reviewing.sent(own.roundId, own.reference)).filter(({ personId }) => personId === own.personId);
  const finished = finishedReview({ draft, suggested, application, principles, reviewer: viewer.name });
  return {
    draft,
    revision: stored?.revision ?? 0,
    savedAt: stored?.updatedAt ?? null,
    isAssigned: assignments.some((one) => one.reference === own.reference && one.personId === own.personId),
    suggested,
    departures: departuresOf(draft, suggested),
    remarks: 'remarks' in finished ? finished.remarks : [],
    sent,
    isOutdated: (sent.at(-1)?.applicationVersion ?? version) !== version,
  };
}

const placeOf = ({ version, found }: FoundApplication, { personId }: PersonViewer) => ({
  roundId: version.roundId,
  reference: found.application.reference,
  personId,
});

async function principlesOf({ principles }: ReadRepositories, { version }: FoundApplication): Promise<PrinciplesVersion> {
  const found = await principles.findVersion(version.principlesVersionId);
  if (!found) throw new Error(`The principles of round version ${version.id} are not there`);
  return found;
}
