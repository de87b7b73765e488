import type { SelectionMove } from '@tp/domain';
import type { ChosenSelection, PersonViewer, Repositories, RoundVersion, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { readRoundReviewing } from '../reviewing/round-reviewing.js';
import { type ProposalLocked, type RoundUnknown, withOpenProposal } from './changed-proposal.js';

export type ChooseSelectionOutcome =
  Readonly<{ kind: 'chosen' }> | Readonly<{ kind: 'conflict-of-interest' }> | ProposalLocked | RoundUnknown;

/** Uses what was moved, each with its reason, in the proposal. The frame and the method are the round's own, and are changed there. */
export class ChooseSelection {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, chosen: ChosenSelection, viewer: PersonViewer): Promise<ChooseSelectionOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenProposal(repositories, roundId, async (found): Promise<ChooseSelectionOutcome> => {
        const { version } = found;
        const { moves, constraints, robustness } = chosen;
        const before = (await repositories.proposalWork.choice(roundId, version))?.moves ?? [];
        if (await movesInConflict(repositories, found, movedAnew(before, moves), viewer)) return { kind: 'conflict-of-interest' };
        const done = { by: viewer.personId, at: this.clock.now().toISOString() };
        await repositories.proposalWork.choose({ roundId, roundVersion: version }, chosen, done);
        const details = { version, moves: moves.map(({ reference, to }) => ({ reference, to })), constraints, robustness };
        await repositories.audit.append({ action: 'selection.chosen', subject: roundId, details });
        return { kind: 'chosen' };
      }),
    );
  }
}

/** Who is moved by the one list and not by the other, or to the other side. What stands as it was is nobody's new move. */
function movedAnew(before: readonly SelectionMove[], after: readonly SelectionMove[]): readonly string[] {
  const ways = (moves: readonly SelectionMove[]) => new Map(moves.map(({ reference, to }) => [reference, to]));
  const [earlier, later] = [ways(before), ways(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].filter(
    (reference) => earlier.get(reference) !== later.get(reference),
  );
}

async function movesInConflict(
  repositories: Repositories,
  { id, roundId }: RoundVersion,
  references: readonly string[],
  { personId }: PersonViewer,
): Promise<boolean> {
  if (references.length === 0) return false;
  const { municipality } = await repositories.rounds.header(id);
  const reviewing = await readRoundReviewing(repositories, { roundId, municipality: municipality.name });
  for (const reference of references) {
    const found = await repositories.applications.findInRound(id, reference);
    if (found && reviewing.conflictOf(found.application, personId) !== null) return true;
  }
  return false;
}
