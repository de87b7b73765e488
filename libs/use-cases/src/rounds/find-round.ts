import { may, type RoundHeader } from '@tp/domain';
import type { PrinciplesVersion, ReadRepositories, RoundVersion, Transactions, Viewer } from '@tp/persistence';

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

  execute(roundId: string, viewer: Viewer): Promise<FoundRound | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rounds, principles } = repositories;
      const version = await rounds.find(roundId);
      if (version === null) return null;
      const [current, previous = null] = await rounds.versions(roundId);
      const found = await principles.findVersion(version.principlesVersionId);
      if (!found) throw new Error(`The principles of round version ${version.id} are not there`);
      return {
        version,
        facts: await rounds.facts(version.id),
        principles: found,
        applicationCount: await countFor(viewer, repositories, version),
        versionCount: current?.version ?? version.version,
        previous,
      };
    });
  }
}

/** All of them for whoever may follow the round's progress; for others those that they may read. */
async function countFor(
  viewer: Viewer,
  { rounds, applications, preAssessments }: ReadRepositories,
  { id, roundId }: RoundVersion,
): Promise<number> {
  const subject = await rounds.subject(roundId);
  const followsProgress = typeof viewer !== 'string' && subject !== null && may(viewer.roles, 'round.progress', subject);
  return followsProgress ? (await preAssessments.progress(id)).total : applications.count(id);
}
