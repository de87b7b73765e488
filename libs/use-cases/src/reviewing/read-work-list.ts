import { assess, type ConflictKind, disagreementsOf, shuffledFor } from '@tp/domain';
import type { PersonViewer, ReadRepositories, RoundVersion, Transactions } from '@tp/persistence';
import { readRoundReviewing } from './round-reviewing.js';

/** How far the viewer has come with an application; `null` when it is not theirs. */
export type OwnReviewState = 'assigned' | 'begun' | 'sent';
export type WorkListItem = Readonly<{
  reference: string;
  committee: string;
  committeeName: string;
  title: string | null;
  place: string | null;
  district: string | null;
  requestedAmount: number | null;
  awaitsUntil: string | null;
  own: OwnReviewState | null;
  /** Who is to review it, and whether they have: never what they said. */
  reviewers: readonly Readonly<{ id: number; name: string; hasSent: boolean }>[];
  conflict: ConflictKind | null;
  /** Points that reviewers disagree on; `null` until the viewer may know. */
  disagreements: readonly string[] | null;
  /** Reviewers who must keep away from it; `null` for who does not assign. */
  keptAway: readonly number[] | null;
  isFlagged: boolean;
  tags: readonly string[];
}>;
export type ReviewerProgress = Readonly<{
  id: number;
  name: string;
  isLead: boolean;
  assigned: number;
  sent: number;
  conflicts: number;
}>;
export type WorkList = Readonly<{
  title: string;
  /** In the viewer's own order. */
  items: readonly WorkListItem[];
  reviewers: readonly ReviewerProgress[];
  /** Reviews that are assigned, and of them those that are sent. */
  assigned: number;
  sent: number;
}>;

/** What there is to review in a round, as the viewer meets it. @returns `null` when there is no such round */
export class ReadWorkList {
  constructor(private readonly transactions: Transactions) {}

  /** @param assigns whether the viewer says who is to review what */
  execute(roundId: string, viewer: PersonViewer, assigns: boolean): Promise<WorkList | null> {
    return this.transactions.readAs(viewer, async (db) => {
      const [version, subject] = [await db.rounds.find(roundId), await db.rounds.subject(roundId)];
      if (!version || !subject) return null;
      const { personId } = viewer;
      const { reviewers, assignments, conflictOf } = await readRoundReviewing(db, subject);
      const { committees } = await db.rounds.facts(version.id);
      const nameOf = new Map(committees.map(({ code, name }) => [code, name]));
      const personName = new Map(reviewers.map(({ id, name }) => [id, name]));
      const begun = await db.reviewing.begunBy(roundId, personId);
      const marks = new Map((await db.reviewing.marks(roundId, personId)).map((mark) => [mark.reference, mark]));
      const disagreements = await readDisagreements(db, version);
      const work = await db.reviewing.work(version.id);
      const ofApplication = Map.groupBy(assignments, (one) => one.reference);
      const ofReviewer = Map.groupBy(assignments, (one) => one.personId);
      const keptAwayFrom = new Map(
        work.map((application) => [
          application.reference,
          reviewers.filter(({ id }) => conflictOf(application, id) !== null).map(({ id }) => id),
        ]),
      );
      const conflictsOf = Map.groupBy([...keptAwayFrom.values()].flat(), (id) => id);
      const items = work.map(({ version: _version, ...application }): WorkListItem => {
        const { reference, committee } = application;
        const theirs = ofApplication.get(reference) ?? [];
        const own = theirs.find((one) => one.personId === personId);
        const mark = marks.get(reference);
        return {
          ...application,
          committeeName: nameOf.get(committee) ?? committee,
          own: own ? ownState(own.sentAt !== null, begun.has(reference)) : null,
          reviewers: theirs.map((one) => ({
            id: one.personId,
            name: personName.get(one.personId) ?? '',
            hasSent: one.sentAt !== null,
          })),
          conflict: conflictOf(application, personId),
          disagreements: own && own.sentAt === null ? null : (disagreements.get(reference) ?? []),
          keptAway: assigns ? (keptAwayFrom.get(reference) ?? []) : null,
          isFlagged: mark?.isFlagged ?? false,
          tags: mark?.tags ?? [],
        };
      });
      return {
        title: version.title,
        items: shuffledFor(items, { roundId, reviewer: personId }),
        reviewers: reviewers.map(({ id, name, isLead }) => {
          const own = ofReviewer.get(id) ?? [];
          const sent = own.filter(({ sentAt }) => sentAt !== null).length;
          return { id, name, isLead, assigned: own.length, sent, conflicts: conflictsOf.get(id)?.length ?? 0 };
        }),
        assigned: assignments.length,
        sent: assignments.filter(({ sentAt }) => sentAt !== null).length,
      };
    });
  }
}

function ownState(hasSent: boolean, hasBegun: boolean): OwnReviewState {
  if (hasSent) return 'sent';
  return hasBegun ? 'begun' : 'assigned';
}

/** By reference, of those that several have reviewed. Row-level security keeps what the viewer may not know yet. */
async function readDisagreements(db: ReadRepositories, version: RoundVersion): Promise<ReadonlyMap<string, readonly string[]>> {
  const principles = await db.principles.findVersion(version.principlesVersionId);
  if (!principles) throw new Error(`The principles of round version ${version.id} are not there`);
  const { reviews = [], settlements = [] } = await db.rounds.header(version.id);
  const of = Map.groupBy(reviews ?? [], ({ application }) => application);
  const several = [...of].filter(([, own]) => own.length > 1).map(([reference]) => reference);
  if (several.length === 0) return new Map();
  const settled = new Map((settlements ?? []).map((settlement) => [settlement.application, settlement]));
  const found = new Map<string, readonly string[]>();
  for await (const chunk of db.applications.ofRoundVersion(version.id))
    for (const { application } of chunk) {
      const own = of.get(application.reference) ?? [];
      if (own.length < 2) continue;
      const assessment = assess(application, own, settled.get(application.reference) ?? null, principles.document);
      found.set(application.reference, disagreementsOf(own, assessment));
    }
  return found;
}
