import { type Application, hashOf, type Review, type RoundHeader, type Settlement } from '@tp/domain';
import type { ApplicationVersion, PrinciplesVersion, Repositories, RoundVersion } from '@tp/persistence';
import { handOver } from './hand-over.js';
import { contentHash, withListHashes } from './round-content.js';

/** All that a round's file says but its applications and what reviewers said of them. */
export type RoundOutline = Omit<RoundHeader, 'reviews' | 'settlements'>;

/** References differ: of two that are added or replaced, and of those from the removed ones. */
export type ApplicationChanges = Readonly<{
  /** Come last, in this order; the round has no such reference. */
  added: readonly Application[];
  /** Keep the place of the one with the same reference. */
  replaced: readonly Application[];
  /** References; their reviews and settlements go too. */
  removed: readonly string[];
}>;

/** What the next version says other than the current one. What is not named stays as it is. */
export type RoundVersionChanges = Readonly<{
  roundId: string;
  header?: RoundOutline;
  /** What the round is assessed with from now on; when the header brings its own, the version of those. */
  principles?: PrinciplesVersion;
  applications?: Partial<ApplicationChanges>;
  /** Each in place of the one of the same application and reviewer, else last. */
  reviews?: readonly Review[];
  /** Each in place of the one of the same application, else last; `settles: null` takes one away. */
  settlements?: readonly Readonly<{ application: string; settles: Settlement | null }>[];
}>;

/** `isNew`: the content differs from what the round had. `versions`: of the added, then of the replaced. */
export type AddedRoundVersion = Readonly<{
  round: RoundVersion;
  isNew: boolean;
  versions: readonly ApplicationVersion[];
}>;

/** The application cannot be replaced so: a review or a settlement names a cost item, by its place, that would be gone. */
export class JudgedCostItemGone extends Error {}

/**
 * Makes the next version of a round from the current one, the same to the hash as if its file had been changed and read in again,
 * and hands over what the rules are to be asked: inside the caller's transaction, which it makes take its turn at the round. The rest
 * of the round is copied by the database itself, whoever acts: nothing is read that row-level security keeps from them.
 * @throws JudgedCostItemGone
 * @throws Error when there is no such round, or a reference is not there to replace or remove, or is there already; also when
 * whoever acts may not see what they would replace or remove
 */
export async function addRoundVersion(
  repositories: Repositories,
  {
    roundId,
    header: changedHeader,
    principles: chosen,
    applications: changes,
    reviews = [],
    settlements = [],
  }: RoundVersionChanges,
): Promise<AddedRoundVersion> {
  const { rounds, applications, principles: knownPrinciples, audit } = repositories;
  const { added = [], replaced = [], removed = [] } = changes ?? {};
  await rounds.lock(roundId);
  const current = await rounds.find(roundId);
  const principles = chosen ?? (current && (await knownPrinciples.findVersion(current.principlesVersionId)));
  if (!current || !principles) throw new Error(`There is no round ${roundId}`);

  await expectToSee([...replaced.map(({ reference }) => reference), ...removed], current, repositories);
  const versions = await applications.addVersions(roundId, [...added, ...replaced]);
  const membership = {
    placed: versions.map(({ id }) => id),
    removed,
    reviews: reviews.map((snapshot) => ({ ...ofReview(snapshot), sha256: hashOf(snapshot), snapshot })),
    settlements: settlements.map(({ application, settles }) => ({ application, sha256: hashOf(settles), snapshot: settles })),
  };
  const content = await rounds.contentOfNext(current.id, membership);
  if (content.replacedCount !== replaced.length || content.removedCount !== removed.length)
    throw new Error(`An application of ${roundId} is there already, or is named twice`);
  if (content.isJudgedItemGone) throw new JudgedCostItemGone(`A judged cost item of ${roundId} would be gone`);

  const header = {
    ...headerOf(await rounds.outline(current.id), changedHeader),
    ...(reviews.length > 0 && { reviews: [] }),
    ...(settlements.length > 0 && { settlements: [] }),
  };
  if (header.round.id !== roundId) throw new Error(`The round ${roundId} keeps its id`);
  const hashes = { reviews: content.reviewsHash, settlements: content.settlementsHash };
  const named = { header: withListHashes(header, hashes), applicationsHash: content.applicationsHash };
  const sha256 = contentHash(named, principles);
  if (sha256 === current.sha256) return { round: current, isNew: false, versions };

  const round = await rounds.addVersion(header, sha256, principles);
  const keys = { roundHash: hashOf(header.round), principlesHash: principles.sha256 };
  await rounds.fillNext({ from: current.id, to: round.id }, membership, keys);
  await handOver({ round, applicationCount: content.count }, repositories);
  const changed = versions.filter(({ isNew }) => isNew).length;
  const details = { version: round.version, sha256, applications: content.count, changed };
  await audit.append({ action: 'round.version-added', subject: roundId, details });
  return { round, isNew: true, versions };
}

const ofReview = ({ application, reviewer }: Review) => ({ application, reviewer });

/** Puts one application in a round, last or in the place of its version before, as `addRoundVersion` does. @throws JudgedCostItemGone */
export async function addApplicationVersion(
  repositories: Repositories,
  roundId: string,
  change: Readonly<{ added: Application } | { replaced: Application }>,
): Promise<ApplicationVersion> {
  const applications = 'added' in change ? { added: [change.added] } : { replaced: [change.replaced] };
  const [stored] = (await addRoundVersion(repositories, { roundId, applications })).versions;
  if (stored === undefined) throw new Error(`A version of an application in ${roundId} was not stored`);
  return stored;
}

/** The changed header, with lists where the current one has them; both without what stands in the lists. */
const headerOf = (current: RoundHeader, changed: RoundOutline | undefined): RoundHeader => ({
  ...(changed ?? current),
  ...('reviews' in current && { reviews: current.reviews }),
  ...('settlements' in current && { settlements: current.settlements }),
});

async function expectToSee(references: readonly string[], current: RoundVersion, { applications }: Repositories): Promise<void> {
  if (references.length === 0) return;
  const seen = new Set(await applications.referencesAmong(current.id, references));
  const unseen = references.find((reference) => !seen.has(reference));
  if (unseen !== undefined) throw new Error(`There is no application ${unseen} in ${current.roundId}, or it is not theirs`);
}
