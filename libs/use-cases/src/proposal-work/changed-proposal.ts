import type { Repositories, RoundVersion } from '@tp/persistence';
import { proposalMessage } from '../jobs/messages.js';

export type ProposalLocked = Readonly<{ kind: 'proposal-locked' }>;
export type RoundUnknown = Readonly<{ kind: 'round-unknown' }>;

/**
 * Does something to the proposal of a round's newest version that nobody else changes meanwhile, and has it made anew. A locked one is
 * not changed: it is unlocked first, with a reason.
 */
export async function withOpenProposal<T>(
  repositories: Repositories,
  roundId: string,
  work: (version: RoundVersion) => Promise<T>,
): Promise<T | ProposalLocked | RoundUnknown> {
  const { rounds, proposalWork, outbox } = repositories;
  await rounds.lock(roundId);
  const version = await rounds.find(roundId);
  if (!version) return { kind: 'round-unknown' };
  if (await proposalWork.isLocked(roundId)) return { kind: 'proposal-locked' };
  const done = await work(version);
  await outbox.add(proposalMessage(version, await proposalWork.count(roundId)));
  return done;
}
