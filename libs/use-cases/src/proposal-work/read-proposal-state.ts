import { type LockRefusal, lockRefusals, type Totals } from '@tp/domain';
import type {
  CommitteeDecision,
  PersonViewer,
  ProposalLock,
  SelectionAlternative,
  SelectionChoice,
  Transactions,
} from '@tp/persistence';
import { currentProposal } from './current-proposal.js';

/** Where a round's proposal stands: what is moved, what keeps it from being locked, every lock, and what was decided. */
export type ProposalState = Readonly<{
  roundVersion: number;
  totals: Totals;
  choice: SelectionChoice | null;
  alternatives: readonly SelectionAlternative[];
  refusals: readonly LockRefusal[];
  /** The newest first. */
  locks: readonly (Omit<ProposalLock, 'document' | 'roundVersionId'> & Readonly<{ roundVersion: number }>)[];
  /** The newest first. */
  decisions: readonly (Omit<CommitteeDecision, 'document'> & Readonly<{ totals: Totals | null }>)[];
}>;

/** @returns `null` when there is no such round */
export class ReadProposalState {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<ProposalState | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const current = await currentProposal(repositories, roundId);
      if (current === null) return null;
      const { version, decisions, list } = current;
      const { rounds, proposalWork } = repositories;
      const versions = new Map((await rounds.versions(roundId)).map((one) => [one.id, one.version]));
      const locks = await proposalWork.locks(roundId);
      return {
        roundVersion: version.version,
        totals: list.totals,
        choice: await proposalWork.choice(roundId, version.version),
        alternatives: await proposalWork.alternatives(roundId),
        refusals: lockRefusals(decisions, list),
        locks: locks.map(({ document: _document, roundVersionId, ...lock }) => ({
          ...lock,
          roundVersion: versions.get(roundVersionId) ?? 0,
        })),
        decisions: (await proposalWork.decisions(roundId)).map(({ document, ...decision }) => ({
          ...decision,
          totals: document === null ? null : totalsIn(document),
        })),
      };
    });
  }
}

/** Our own document, as it was decided. */
const totalsIn = (document: string): Totals => (JSON.parse(document) as { totals: Totals }).totals;
