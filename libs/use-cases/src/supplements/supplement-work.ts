import { type Application, isCovered, type NoticeFacts, type RoundSubject } from '@tp/domain';
import type { ApplicationInRound, Repositories, RoundVersion, SupplementRequest } from '@tp/persistence';
import { addRoundVersion } from '../rounds/next-version.js';

export type ApplicationUnknown = Readonly<{ kind: 'application-unknown' }>;
export type ApplicationPlaceInRound = Readonly<{ roundId: string; reference: string }>;
export type FoundApplication = Readonly<{ subject: RoundSubject; version: RoundVersion; found: ApplicationInRound }>;

/** An application of the newest version of a round, which nobody else changes until the transaction ends. */
export async function lockedApplication(
  { rounds, applications }: Repositories,
  { roundId, reference }: ApplicationPlaceInRound,
): Promise<FoundApplication | null> {
  await rounds.lock(roundId);
  const [version, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
  const found = version && (await applications.findInRound(version.id, reference));
  return found && subject ? { subject, version, found } : null;
}

/** Puts a new version of one application in its place, in a new version of the round. @throws JudgedCostItemGone */
export async function replaceApplication(
  repositories: Repositories,
  roundId: string,
  application: Application,
): Promise<Readonly<{ id: number; version: number; sha256: string }>> {
  const { versions } = await addRoundVersion(repositories, { roundId, applications: { replaced: [application] } });
  const [stored] = versions;
  if (stored === undefined) throw new Error(`A version of ${application.reference} was not stored`);
  return stored;
}

/** What a notice says of an application: it leaves the portal, and tells nothing that is covered. */
export async function noticeFactsOf(
  { rounds }: Repositories,
  { version, found: { application } }: FoundApplication,
): Promise<NoticeFacts['supplement.answered']> {
  const { committees } = await rounds.facts(version.id);
  const { reference, committee: code, title } = application;
  const committee = committees.find((one) => one.code === code)?.name ?? code;
  return { reference, title: isCovered(application, '/title') ? null : title, committee, roundTitle: version.title };
}

const pathOf = ({ roundId, reference }: ApplicationPlaceInRound): string =>
  `/omgangar/${encodeURIComponent(roundId)}/ansokningar/${encodeURIComponent(reference)}`;
/** Where reviewers read what was answered. */
export const reviewPath = pathOf;
/** Where the committee answers. */
export const answerPath = (place: ApplicationPlaceInRound): string => `${pathOf(place)}/komplettering`;

/** Names of fields, for the trail: what stands in them is nobody else's. */
export const fieldsOf = ({ asked }: Pick<SupplementRequest, 'asked'>): readonly string[] => asked.map(({ field }) => field);
