import { lockRefusals, type LockRefusal, sha256OfText } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { currentProposal } from './current-proposal.js';
import type { ProposalLocked, RoundUnknown } from './changed-proposal.js';

export type LockProposalOutcome =
  | Readonly<{ kind: 'locked'; sha256: string }>
  | Readonly<{ kind: 'proposal-unfinished'; refusals: readonly LockRefusal[] }>
  | ProposalLocked
  | RoundUnknown;

/** Locks the proposal for the decision body: a version with its hash, which nothing changes. */
export class LockProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, viewer: PersonViewer): Promise<LockProposalOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, proposalWork, audit } = repositories;
      await rounds.lock(roundId);
      if (await proposalWork.isLocked(roundId)) return { kind: 'proposal-locked' };
      const current = await currentProposal(repositories, roundId);
      if (current === null) return { kind: 'round-unknown' };
      const { version, decisions, list, document } = current;
      const refusals = lockRefusals(decisions, list);
      if (refusals.length > 0) return { kind: 'proposal-unfinished', refusals };
      const sha256 = sha256OfText(document);
      const done = { by: viewer.personId, at: this.clock.now().toISOString() };
      await proposalWork.lock(roundId, { roundVersionId: version.id, document, sha256 }, done);
      await audit.append({ action: 'proposal.locked', subject: roundId, details: { version: version.version, sha256 } });
      return { kind: 'locked', sha256 };
    });
  }
}

export type UnlockProposalOutcome =
  Readonly<{ kind: 'unlocked' }> | Readonly<{ kind: 'not-locked' }> | Readonly<{ kind: 'decided-already' }>;

/** Opens the proposal again, with a reason that stays; not when it is decided on. */
export class UnlockProposal {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, reason: string, viewer: PersonViewer): Promise<UnlockProposalOutcome> {
    return this.transactions.runAs(viewer, async ({ rounds, proposalWork, audit }) => {
      await rounds.lock(roundId);
      const [newest] = await proposalWork.locks(roundId);
      if (!newest || newest.unlockedAt !== null) return { kind: 'not-locked' };
      const decisions = await proposalWork.decisions(roundId);
      const isDecided = decisions.some(({ lockId, record, confirmations }) => {
        return lockId === newest.id && record.kind === 'decided' && confirmations.length > 0;
      });
      if (isDecided) return { kind: 'decided-already' };
      await proposalWork.unlock(newest.id, reason, { by: viewer.personId, at: this.clock.now().toISOString() });
      await audit.append({ action: 'proposal.unlocked', subject: roundId, details: { version: newest.version, reason } });
      return { kind: 'unlocked' };
    });
  }
}
