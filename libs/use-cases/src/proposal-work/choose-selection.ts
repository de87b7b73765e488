import type { SelectionMove } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { type ProposalLocked, type RoundUnknown, withOpenProposal } from './changed-proposal.js';

export type SelectionOrder = Readonly<{ moves: readonly SelectionMove[]; constraints: readonly string[] }>;
export type ChooseSelectionOutcome = Readonly<{ kind: 'chosen' }> | ProposalLocked | RoundUnknown;

/** Uses what was moved, each with its reason, in the proposal. The frame and the method are the round's own, and are changed there. */
export class ChooseSelection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, { moves, constraints }: SelectionOrder, viewer: PersonViewer): Promise<ChooseSelectionOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenProposal(repositories, roundId, async ({ version }): Promise<ChooseSelectionOutcome> => {
        const done = { by: viewer.personId, at: this.clock.now().toISOString() };
        await repositories.proposalWork.choose({ roundId, roundVersion: version }, { moves, constraints }, done);
        const details = { version, moves: moves.map(({ reference, to }) => ({ reference, to })), constraints };
        await repositories.audit.append({ action: 'selection.chosen', subject: roundId, details });
        return { kind: 'chosen' };
      }),
    );
  }
}
