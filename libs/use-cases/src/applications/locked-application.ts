import type { RoundSubject } from '@tp/domain';
import type { ApplicationInRound, Repositories, RoundVersion } from '@tp/persistence';

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
