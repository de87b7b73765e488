import { type ApplicationSubject, conflictOf, type RoundSubject } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';

/** How many reviews somebody has of their own left to send, and whether they must keep away from an application. */
export class StandingOfReviewer {
  constructor(private readonly transactions: Transactions) {}

  async unsent({ roundId }: RoundSubject, viewer: PersonViewer): Promise<number> {
    if (!reviews(viewer)) return 0;
    return this.transactions.readAs(viewer, ({ reviewing }) => reviewing.unsent({ roundId, personId: viewer.personId }));
  }

  async hasConflict(
    { roundId, municipality, committee }: ApplicationSubject,
    reference: string,
    viewer: PersonViewer,
  ): Promise<boolean> {
    if (!reviews(viewer)) return false;
    const committees = viewer.roles.flatMap((held) =>
      'committee' in held && held.municipality === municipality ? [held.committee] : [],
    );
    if (conflictOf({ reference, committee }, { committees, declared: new Set() }) !== null) return true;
    return this.transactions.reads.reviewing.hasConflict({ roundId, reference, personId: viewer.personId });
  }
}

const reviews = ({ roles }: PersonViewer): boolean => roles.some(({ role }) => role === 'reviewer' || role === 'lead-reviewer');
