import { type ChangeFeed, type PersonViewer, Remembered, type Transactions } from '@tp/persistence';

/** The person of a session with the roles that they hold just now; `null` when there is no such person. */
export class FindViewer {
  private readonly known: Remembered<PersonViewer | null>;

  constructor(
    private readonly transactions: Transactions,
    changes: ChangeFeed,
  ) {
    this.known = new Remembered(changes, ({ topic }) => (topic === 'access' ? null : undefined));
  }

  execute(personId: number): Promise<PersonViewer | null> {
    return this.known.get(String(personId), () => this.transactions.reads.people.viewer(personId));
  }
}
