import { committeesWithDrafts } from '@tp/domain';
import type { Draft, PersonViewer, Transactions } from '@tp/persistence';

/** The drafts in a round of the viewer's own committees. @returns `null` when there is no such round */
export class ListDrafts {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<readonly Draft[] | null> {
    return this.transactions.readAs(viewer, async ({ rounds, drafts }) => {
      const round = await rounds.subject(roundId);
      return round && drafts.ofCommittees(roundId, round.municipality, committeesWithDrafts(viewer.roles, round));
    });
  }
}
