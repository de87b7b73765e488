import type { RoundVersion, Transactions, Viewer } from '@tp/persistence';

/** Every version of a round, the newest first; none when there is no such round. */
export class ListRoundVersions {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: Viewer): Promise<readonly RoundVersion[]> {
    return this.transactions.readAs(viewer, ({ rounds }) => rounds.versions(roundId));
  }
}
