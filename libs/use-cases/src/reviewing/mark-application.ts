import type { PersonViewer, ReviewMark, Transactions } from '@tp/persistence';
import type { ApplicationPlaceInRound } from '../applications/locked-application.js';

/** Flags an application, or tags it, for oneself: a private note, and no change of the case. */
export class MarkApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { roundId, reference }: ApplicationPlaceInRound,
    mark: Omit<ReviewMark, 'reference'>,
    viewer: PersonViewer,
  ): Promise<void> {
    return this.transactions.runAs(viewer, ({ reviewing }) =>
      reviewing.mark({ roundId, reference, personId: viewer.personId }, mark),
    );
  }
}
