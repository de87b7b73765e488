import type { RoundHeader } from '@tp/domain';
import type { Repositories, RoundCall, RoundVersion } from '@tp/persistence';

/** A round whose call is about to change, and which nobody else changes until the transaction ends. */
export type LockedCall = Readonly<{
  version: RoundVersion;
  facts: Pick<RoundHeader, 'round' | 'committees'>;
  stored: RoundCall | null;
}>;

/** @returns `null` when there is no such round */
export async function lockedCall(roundId: string, { rounds, calls }: Repositories): Promise<LockedCall | null> {
  await rounds.lock(roundId);
  const version = await rounds.find(roundId);
  return version && { version, facts: await rounds.facts(version.id), stored: await calls.find(roundId) };
}
