import type { PersonViewer, SavedView, Transactions } from '@tp/persistence';

/** A person's own views of a round's page, by name. */
export class ListSavedViews {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, page: string, viewer: PersonViewer): Promise<readonly SavedView[]> {
    return this.transactions.readAs(viewer, ({ savedViews }) => savedViews.ofPerson(viewer.personId, roundId, page));
  }
}
