import { assignEvenly, type ConflictKind, type EvenAssignment, shuffledFor } from '@tp/domain';
import type { PersonViewer, Repositories, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { readRoundReviewing, type ReviewingApplication, type RoundReviewing } from './round-reviewing.js';

export type ReviewPair = Readonly<{ reference: string; personId: number }>;
/** Why a pair cannot be. */
export type RefusedPair = ReviewPair & Readonly<{ because: ConflictKind | 'no-reviewer' | 'no-application' }>;
export type AssignReviewsOutcome =
  | Readonly<{ kind: 'assigned'; added: readonly ReviewPair[]; removed: readonly ReviewPair[] }>
  | Readonly<{ kind: 'pairs-refused'; pairs: readonly RefusedPair[] }>
  | Readonly<{ kind: 'round-unknown' }>;

type Reviewed = RoundReviewing & Readonly<{ applications: readonly ReviewingApplication[] }>;

/** Says who is to review what, by hand: all of it or, when one cannot be, nothing. Whoever must keep away is not assigned. */
export class AssignReviews {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    roundId: string,
    { add, remove }: Readonly<{ add: readonly ReviewPair[]; remove: readonly ReviewPair[] }>,
    viewer: PersonViewer,
  ): Promise<AssignReviewsOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const round = await lockedReviewing(repositories, roundId);
      if (round === null) return { kind: 'round-unknown' };
      const refused = add.flatMap((pair) => refusalOf(round, pair));
      if (refused.length > 0) return { kind: 'pairs-refused', pairs: refused };
      const { reviewing, audit } = repositories;
      const removed = await reviewing.unassign(roundId, remove);
      const added = await reviewing.assign(roundId, add, viewer.personId, this.clock.now().toISOString());
      if (added.length + removed.length > 0)
        await audit.append({ action: 'review.assigned', subject: roundId, details: { added, removed } });
      return { kind: 'assigned', added, removed };
    });
  }
}

export type AssignEvenlyOrder = Readonly<{ perApplication: number; most: number | null; reviewers: readonly number[] }>;
export type AssignEvenlyOutcome = (Readonly<{ kind: 'assigned' }> & EvenAssignment) | Readonly<{ kind: 'round-unknown' }>;

/** Gives every application so many reviewers, evenly, in one step; what is assigned already stays. */
export class AssignReviewsEvenly {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    roundId: string,
    { perApplication, most, reviewers }: AssignEvenlyOrder,
    viewer: PersonViewer,
  ): Promise<AssignEvenlyOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const round = await lockedReviewing(repositories, roundId);
      if (round === null) return { kind: 'round-unknown' };
      const { applications, assignments, conflictOf } = round;
      const chosen = round.reviewers.filter(({ id }) => reviewers.includes(id));
      const found = assignEvenly(
        // In an order of no meaning: what stands first in the file must not always get the first reviewer.
        shuffledFor(applications, { roundId, reviewer: 0 }).map(({ reference }) => ({
          reference,
          reviewers: assignments.filter((one) => one.reference === reference).map(({ personId }) => personId),
        })),
        chosen.map(({ id }) => ({
          id,
          conflicts: new Set(applications.filter((one) => conflictOf(one, id) !== null).map(({ reference }) => reference)),
        })),
        { perApplication, most },
      );
      const pairs = found.assigned.map(({ reference, reviewer }) => ({ reference, personId: reviewer }));
      const { reviewing, audit } = repositories;
      const added = await reviewing.assign(roundId, pairs, viewer.personId, this.clock.now().toISOString());
      if (added.length > 0)
        await audit.append({
          action: 'review.assigned',
          subject: roundId,
          details: { added, removed: [], perApplication, most },
        });
      return { kind: 'assigned', ...found };
    });
  }
}

async function lockedReviewing(repositories: Repositories, roundId: string): Promise<Reviewed | null> {
  const { rounds, reviewing } = repositories;
  await rounds.lock(roundId);
  const [version, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
  if (!version || !subject) return null;
  return { ...(await readRoundReviewing(repositories, subject)), applications: await reviewing.work(version.id) };
}

function refusalOf({ applications, reviewers, conflictOf }: Reviewed, pair: ReviewPair): readonly RefusedPair[] {
  const application = applications.find(({ reference }) => reference === pair.reference);
  if (!application) return [{ ...pair, because: 'no-application' }];
  if (!reviewers.some(({ id }) => id === pair.personId)) return [{ ...pair, because: 'no-reviewer' }];
  const conflict = conflictOf(application, pair.personId);
  return conflict ? [{ ...pair, because: conflict }] : [];
}
