import { type Application, type Masked, maskedApplication, maskedVersion } from '@tp/domain';
import type { ReadRepositories, RoundVersion, Transactions, Viewer } from '@tp/persistence';
import { mayReadReviews, readableHash, readsCovered } from './readable-application.js';

export type ReadableVersion = Readonly<{
  version: number;
  /** `null` where it would tell a covered value. */
  sha256: string | null;
  createdAt: string;
  /** The first of the round's versions that has it; `null` when none has. */
  roundVersion: number | null;
  application: Masked<Application>;
}>;

/** An application of the same committee, as the viewer may see it. Amounts are kronor, or the mask of one that is covered. */
export type RelatedItem = Readonly<{
  roundId: string;
  roundTitle: string;
  budgetYear: number;
  reference: string;
  title: string;
  requestedAmount: number | string;
  outcome: string | null;
  grantedAmount: number | string | null;
}>;

/** What has happened with an application: instants in ISO 8601, days as such; the newest first. `by` is a person's name or `null` for the portal itself. */
export type HistoryEvent =
  | Readonly<{
      kind: 'version-added';
      at: string;
      by: string | null;
      version: number;
      roundVersion: number | null;
      sha256: string | null;
    }>
  | Readonly<{ kind: 'pre-assessed'; at: string }>
  | Readonly<{ kind: 'reviewed'; at: string; by: string }>
  | Readonly<{ kind: 'settled'; at: string; by: string }>
  | Readonly<{ kind: 'proposed'; at: string; roundVersion: number }>
  | Readonly<{ kind: 'received'; at: string }>
  | Readonly<{ kind: 'supplement-requested'; at: string; dueOn: string }>
  | Readonly<{ kind: 'supplement-received'; at: string }>
  | Readonly<{ kind: 'supplement-withdrawn'; at: string; by: string }>;

const MOST_ENTRIES = 1000;

/** Reads what has been and what stands beside: an application's versions, its committee's others, and its trace. `null`: no such application. */
export class ReadApplicationHistory {
  constructor(private readonly transactions: Transactions) {}

  /** Every version, the newest first. */
  versions(roundId: string, reference: string, viewer: Viewer): Promise<readonly ReadableVersion[] | null> {
    return this.found(roundId, reference, viewer, async (db, _round, newest, readsAll) => {
      const versions = await db.applications.versions(roundId, reference);
      return versions.map(({ application, ...version }) => ({
        ...version,
        sha256: readsAll ? version.sha256 : readableHash(version.sha256, application, newest),
        application: readsAll ? application : maskedVersion(application, newest),
      }));
    });
  }

  /** The committee's other applications: this round's first, then earlier and later ones. */
  related(roundId: string, reference: string, viewer: Viewer): Promise<readonly RelatedItem[] | null> {
    return this.found(roundId, reference, viewer, async (db, _round, newest, readsAll) => {
      const { committee } = newest;
      if (!readsAll && maskedApplication(newest).committee !== committee) return []; // they would tell whose it is
      const others = await db.applications.related({ roundId, reference, committee });
      return others
        .filter(({ application }) => readsAll || isNamed(application))
        .map(({ application, roundTitle, budgetYear, outcome, grantedAmount, grantedAmountMask, roundId: itsRound }) => {
          const readable = readsAll ? application : maskedApplication(application);
          return {
            roundId: itsRound,
            roundTitle,
            budgetYear,
            reference: application.reference,
            title: readable.title,
            requestedAmount: readable.requestedAmount,
            outcome, // row-level security gives it to those alone who may read it
            grantedAmount: grantedAmount === null ? grantedAmountMask : Number(grantedAmount),
          };
        });
    });
  }

  /** Who did what, and when: as far as the viewer may read it. */
  trail(roundId: string, reference: string, viewer: Viewer): Promise<readonly HistoryEvent[] | null> {
    return this.found(roundId, reference, viewer, async (db, round, application, readsAll) => {
      const subject = await db.rounds.subject(roundId);
      const seesReviews = subject !== null && mayReadReviews(viewer, subject, application);
      const events = [
        ...(await versionEvents(db, roundId, reference, readsAll ? null : application)),
        ...(await ruleEvents(db, round, reference)),
        ...(seesReviews ? await reviewEvents(db, round, reference) : []),
        ...ownEvents(readsAll ? application : maskedApplication(application)),
        ...(await withdrawnEvents(db, roundId, reference)),
      ];
      return events.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    });
  }

  private found<T>(
    roundId: string,
    reference: string,
    viewer: Viewer,
    work: (db: ReadRepositories, round: RoundVersion, newest: Application, readsAll: boolean) => Promise<T>,
  ): Promise<T | null> {
    return this.transactions.readAs(viewer, async (db) => {
      const [round, subject] = [await db.rounds.find(roundId), await db.rounds.subject(roundId)];
      const newest = round && (await db.applications.findInRound(round.id, reference));
      if (!round || !subject || !newest) return null;
      return work(db, round, newest.application, readsCovered(viewer, subject, newest.application));
    });
  }
}

/**
 * Who read the file with a version in, is who added it: the trail tells of the round's version.
 * @param covering the newest version, for who may not read what it covers; else `null`
 */
async function versionEvents(
  db: ReadRepositories,
  roundId: string,
  reference: string,
  covering: Application | null,
): Promise<readonly HistoryEvent[]> {
  const entries = await db.trail.ofSubject(roundId, MOST_ENTRIES);
  const importOf = new Map(
    entries.flatMap((entry) =>
      entry.action === 'round.version-added' ? [[Number(entry.details['version']), entry] as const] : [],
    ),
  );
  return (await db.applications.versions(roundId, reference)).map((stored) => {
    const { version, createdAt, roundVersion } = stored;
    const sha256 = covering ? readableHash(stored.sha256, stored.application, covering) : stored.sha256;
    const entry = roundVersion === null ? undefined : importOf.get(roundVersion);
    return { kind: 'version-added', at: entry?.at ?? createdAt, by: entry?.personName ?? null, version, roundVersion, sha256 };
  });
}

async function ruleEvents(db: ReadRepositories, round: RoundVersion, reference: string): Promise<readonly HistoryEvent[]> {
  const found = await db.applications.findInRound(round.id, reference);
  const at = found?.preAssessmentKey ? await db.preAssessments.createdAt(found.preAssessmentKey) : null;
  return at === null ? [] : [{ kind: 'pre-assessed', at }];
}

/** Reviews of a file carry no instant of their own: they came with the round's version. */
async function reviewEvents(db: ReadRepositories, round: RoundVersion, reference: string): Promise<readonly HistoryEvent[]> {
  const reviews = await db.reviews.ofApplication(round.id, reference);
  const settlement = await db.settlements.ofApplication(round.id, reference);
  const proposedAt = await db.decisions.decidedAt(round.id);
  return [
    ...reviews.map(({ reviewer }) => ({ kind: 'reviewed', at: round.createdAt, by: reviewer }) as const),
    ...(settlement ? [{ kind: 'settled', at: settlement.on, by: settlement.by } as const] : []),
    ...(proposedAt === null ? [] : [{ kind: 'proposed', at: proposedAt, roundVersion: round.version } as const]),
  ];
}

/** What the application itself tells of its days; one that is covered happened on no day that may be told. */
function ownEvents({ receivedOn, supplement }: Masked<Application>): readonly HistoryEvent[] {
  const {
    requestedOn,
    dueOn,
    receivedOn: cameOn,
  } = typeof supplement === 'object' && supplement !== null ? supplement : NO_SUPPLEMENT;
  const events: readonly HistoryEvent[] = [
    { kind: 'received', at: receivedOn },
    ...(requestedOn && dueOn ? [{ kind: 'supplement-requested', at: requestedOn, dueOn } as const] : []),
    ...(cameOn ? [{ kind: 'supplement-received', at: cameOn } as const] : []),
  ];
  return events.filter(({ at }) => DAY.test(at));
}
/** The application itself says nothing of a request that was taken back. Its last day is over, and is not told. */
async function withdrawnEvents(db: ReadRepositories, roundId: string, reference: string): Promise<readonly HistoryEvent[]> {
  return (await db.supplements.ofApplication(roundId, reference)).flatMap(({ withdrawal }) =>
    withdrawal ? [{ kind: 'supplement-withdrawn', at: withdrawal.at, by: withdrawal.by } as const] : [],
  );
}

/** Whether its number and its committee may be told. */
function isNamed(application: Application): boolean {
  const { reference, committee } = maskedApplication(application);
  return reference === application.reference && committee === application.committee;
}

const NO_SUPPLEMENT = { requestedOn: null, dueOn: null, receivedOn: null };
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
