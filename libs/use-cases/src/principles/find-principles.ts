import type { PrinciplesVersion, PrinciplesVersionListItem, ReadRepositories, Transactions, Viewer } from '@tp/persistence';

/** The principles that a round's newest version is assessed by, and every version of every document that the portal knows. */
export type FoundPrinciples = Readonly<{ principles: PrinciplesVersion; versions: readonly PrinciplesVersionListItem[] }>;

/** Finds the principles of a round. @returns `null` when there is no such round */
export class FindPrinciples {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: Viewer): Promise<FoundPrinciples | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const principles = await principlesOfRound(roundId, repositories);
      return principles && { principles, versions: await repositories.principles.versions() };
    });
  }
}

/** @returns `null` when there is no such round */
export async function principlesOfRound(
  roundId: string,
  { rounds, principles }: Pick<ReadRepositories, 'rounds' | 'principles'>,
): Promise<PrinciplesVersion | null> {
  const round = await rounds.find(roundId);
  if (round === null) return null;
  const found = await principles.findVersion(round.principlesVersionId);
  if (!found) throw new Error(`The principles of round version ${round.id} are not there`);
  return found;
}
