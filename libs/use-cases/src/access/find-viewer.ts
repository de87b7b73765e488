import type { PersonViewer, Transactions } from '@tp/persistence';

/** The person of a session with the roles that they hold just now; `null` when there is no such person. */
export class FindViewer {
  constructor(private readonly transactions: Transactions) {}

  execute(personId: number): Promise<PersonViewer | null> {
    return this.transactions.reads.people.viewer(personId);
  }
}
