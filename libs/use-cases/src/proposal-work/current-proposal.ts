import type { Decision } from '@tp/domain';
import type { ReadRepositories, RoundVersion } from '@tp/persistence';
import { decisionsOf, type Proposal, proposalWith } from '../decisions/proposal-of.js';
import { readRoundMaterial, type RoundMaterial } from '../decisions/round-material.js';

/** A round's proposal with what nothing is masked of yet. */
export type CurrentProposal = Pick<Proposal, 'list' | 'document'> &
  Readonly<{ version: RoundVersion; material: RoundMaterial; decisions: readonly Decision[] }>;

/**
 * Makes the proposal of a round's newest version this moment: what the queue has made may be older than the newest change.
 * @returns `null` when there is no such round
 */
export async function currentProposal(repositories: ReadRepositories, roundId: string): Promise<CurrentProposal | null> {
  const version = await repositories.rounds.find(roundId);
  if (!version) return null;
  const material = await readRoundMaterial(repositories, version.id);
  const decisions = decisionsOf(material);
  const { list, document } = proposalWith(material, decisions);
  return { version, material, decisions, list, document };
}
