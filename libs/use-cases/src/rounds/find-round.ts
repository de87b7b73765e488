import type { RoundHeader } from '@tp/domain';
import type { PrinciplesVersion, RoundVersion, Transactions } from '@tp/persistence';

/** A round's newest version with its facts and the principles that it is assessed with. `previous`: the version before. */
export type FoundRound = Readonly<{
  version: RoundVersion;
  facts: Omit<RoundHeader, 'reviews' | 'settlements' | 'principles'>;
  principles: PrinciplesVersion;
  applicationCount: number;
  versionCount: number;
  previous: RoundVersion | null;
}>;

/** Finds a round by its id. @returns `null` when there is none */
export class FindRound {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string): Promise<FoundRound | null> {
    return this.transactions.read(async ({ rounds, principles, applications }) => {
      const version = await rounds.find(roundId);
      if (version === null) return null;
      const [current, previous = null] = await rounds.versions(roundId);
      const found = await principles.findVersion(version.principlesVersionId);
      if (!found) throw new Error(`The principles of round version ${version.id} are not there`);
      return {
        version,
        facts: await rounds.facts(version.id),
        principles: found,
        applicationCount: await applications.count(version.id),
        versionCount: current?.version ?? version.version,
        previous,
      };
    });
  }
}
