import type { ApplicationSubject, RoundSubject } from '@tp/domain';
import { type ChangeFeed, type PersonViewer, Remembered, type Transactions } from '@tp/persistence';

/** Finds what the policy asks of a round, or of a sent application of its newest version; `null` when there is none. */
export class FindSubject {
  private readonly known: Remembered<RoundSubject | null>;

  constructor(
    private readonly transactions: Transactions,
    changes: ChangeFeed,
  ) {
    this.known = new Remembered(changes, ({ topic }) => (topic === 'access' ? null : undefined));
  }

  round(roundId: string): Promise<RoundSubject | null> {
    return this.known.get(roundId, () => this.transactions.reads.rounds.subject(roundId));
  }

  /** A draft that the viewer may see: row-level security keeps those of other committees. */
  async draft({ roundId }: RoundSubject, draftId: number, viewer: PersonViewer): Promise<ApplicationSubject | null> {
    const draft = await this.transactions.readAs(viewer, ({ drafts }) => drafts.find(roundId, draftId));
    return (
      draft && { kind: 'application', roundId, municipality: draft.municipality, committee: draft.committee, state: 'draft' }
    );
  }

  async application({ roundId, municipality }: RoundSubject, reference: string): Promise<ApplicationSubject | null> {
    const committee = await this.transactions.reads.rounds.committeeOf(roundId, reference);
    return committee === null ? null : { kind: 'application', roundId, municipality, committee, state: 'submitted' };
  }
}
