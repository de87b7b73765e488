import { roundsWhere } from '@tp/domain';
import type { KnownMunicipality, PrinciplesVersionListItem, Transactions, Viewer } from '@tp/persistence';

/** What can be chosen of when a round is made: every version of every principles document, and who is known from earlier rounds. */
export type RoundChoices = Readonly<{
  principles: readonly PrinciplesVersionListItem[];
  municipalities: readonly KnownMunicipality[];
}>;

/** Lists what the portal knows already that a new round can be made of; of rounds, those that the person may know of. */
export class ListRoundChoices {
  constructor(private readonly transactions: Transactions) {}

  execute(viewer: Viewer): Promise<RoundChoices> {
    const visible = typeof viewer === 'string' ? 'all' : roundsWhere(viewer.roles, 'round.read');
    return this.transactions.readAs(viewer, async ({ rounds, principles }) => ({
      principles: await principles.versions(),
      municipalities: await rounds.knownMunicipalities(visible === 'all' ? 'all' : visible.roundIds),
    }));
  }
}
