import { differencesOfPrinciples, type PrinciplesDifference } from '@tp/domain';
import type { PrinciplesVersion, Transactions, Viewer } from '@tp/persistence';
import { principlesOfRound } from './find-principles.js';

export type PrinciplesComparison =
  | Readonly<{ kind: 'round-unknown' | 'principles-unknown' }>
  | Readonly<{
      kind: 'compared';
      other: PrinciplesVersion;
      ofRound: PrinciplesVersion;
      differences: readonly PrinciplesDifference[];
    }>;

/** Tells what in a round's principles is other than in another version of them, or in another document. */
export class ComparePrinciples {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, other: Readonly<{ id: string; version: number }>, viewer: Viewer): Promise<PrinciplesComparison> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const ofRound = await principlesOfRound(roundId, repositories);
      if (ofRound === null) return { kind: 'round-unknown' };
      const found = await repositories.principles.findByVersion(other.id, other.version);
      if (found === null) return { kind: 'principles-unknown' };
      const differences = differencesOfPrinciples(found.document, ofRound.document);
      return { kind: 'compared', other: found, ofRound, differences };
    });
  }
}
