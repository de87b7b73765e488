import type { RoundHeader } from '@tp/domain';
import type { Transactions, Viewer } from '@tp/persistence';

/** A round's facts as they can be changed, and what of them is held by what others have done. */
export type ChangeableRound = Readonly<{
  version: number;
  facts: Pick<RoundHeader, 'municipality' | 'round' | 'committees'>;
  principlesVersion: number;
  /** Codes of committees that write or have sent. */
  committeesInUse: readonly string[];
  isReviewed: boolean;
}>;

/** Finds what somebody sees who is to change a round. @returns `null` when there is none */
export class FindRoundFacts {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: Viewer): Promise<ChangeableRound | null> {
    return this.transactions.readAs(viewer, async ({ rounds, principles }) => {
      const version = await rounds.find(roundId);
      const had = version && (await principles.findVersion(version.principlesVersionId));
      if (!version || !had) return null;
      const { municipality, round, committees } = await rounds.facts(version.id);
      const { committees: committeesInUse, isReviewed } = await rounds.inUse(roundId);
      return {
        version: version.version,
        facts: { municipality, round, committees },
        principlesVersion: had.version,
        committeesInUse,
        isReviewed,
      };
    });
  }
}
