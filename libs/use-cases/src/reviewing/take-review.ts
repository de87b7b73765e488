import type { PersonViewer, Transactions } from '@tp/persistence';
import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { Clock } from '../clock/clock.js';

export type TakeReviewOutcome = Readonly<{ kind: 'taken' }> | Readonly<{ kind: 'reviewed-by-others' }> | ApplicationUnknown;

/** Takes an application to review. Of one that others have reviewed, and whose reviews one may have read, the lead assigns instead. */
export class TakeReview {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: ApplicationPlaceInRound, viewer: PersonViewer): Promise<TakeReviewOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      if (place === null) return { kind: 'application-unknown' };
      const { reviewing, reviews, audit } = repositories;
      const [{ roundId }, { reference }, { personId }] = [order, place.found.application, viewer];
      const pair = { reference, personId };
      const assignments = await reviewing.assignments(roundId);
      if (assignments.some((one) => one.reference === reference && one.personId === personId)) return { kind: 'taken' };
      if ((await reviews.ofApplication(place.version.id, reference)).length > 0) return { kind: 'reviewed-by-others' };
      const added = await reviewing.assign(roundId, [pair], personId, this.clock.now().toISOString());
      await audit.append({ action: 'review.assigned', subject: roundId, details: { added, removed: [] } });
      return { kind: 'taken' };
    });
  }
}
