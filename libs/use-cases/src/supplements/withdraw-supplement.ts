import { may, type RoundSubject } from '@tp/domain';
import type { PersonViewer, Repositories, SupplementRequest, Transactions } from '@tp/persistence';
import type { ApplicationPlaceInRound, ApplicationUnknown } from '../applications/locked-application.js';
import type { Clock } from '../clock/clock.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { lockedSupplement, type NoOpenSupplement, tellCommittee } from './supplement-work.js';

export type WithdrawSupplementOrder = ApplicationPlaceInRound & Readonly<{ reason: string }>;
export type WithdrawSupplementOutcome =
  | Readonly<{ kind: 'withdrawn'; request: SupplementRequest }>
  /** Another has asked, and the viewer does not lead. */
  | Readonly<{ kind: 'not-own-supplement' }>
  | NoOpenSupplement
  | ApplicationUnknown;

/**
 * Takes back what was asked, while it is not answered: the application says of a supplement what it said before. What the committee has
 * written of its answer stays theirs to read.
 */
export class WithdrawSupplement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: WithdrawSupplementOrder, viewer: PersonViewer): Promise<WithdrawSupplementOutcome> {
    return this.transactions.runAs(viewer, (repositories) => this.withdraw(order, viewer, repositories));
  }

  private async withdraw(
    { reason, ...asked }: WithdrawSupplementOrder,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<WithdrawSupplementOutcome> {
    const open = await lockedSupplement(repositories, asked);
    if ('kind' in open) return open;
    const { subject, found, request } = open;
    const { roundId, reference } = request;
    if (!mayWithdraw(request, viewer, subject)) return { kind: 'not-own-supplement' };

    const { supplement: _asked, ...application } = found.application;
    const { version, sha256 } = await addApplicationVersion(repositories, roundId, {
      replaced: { ...application, ...request.earlier },
    });
    const at = this.clock.now().toISOString();
    await repositories.supplements.setWithdrawn(request.id, { by: viewer.personId, at, reason });
    const key = `supplement:${request.id}`;
    await tellCommittee(repositories, open, { kind: 'supplement.withdrawn', key, dueOn: request.dueOn });
    const details = { reference, supplement: request.id, version, sha256 };
    await repositories.audit.append({ action: 'supplement.withdrawn', subject: roundId, details });
    return { kind: 'withdrawn', request: (await repositories.supplements.find(roundId, request.id)) ?? request };
  }
}

/** Whoever asked takes it back, and who leads the review. */
export function mayWithdraw(
  { requestedById, committee }: Pick<SupplementRequest, 'requestedById' | 'committee'>,
  { personId, roles }: PersonViewer,
  { roundId, municipality }: RoundSubject,
): boolean {
  const action = personId === requestedById ? 'supplement.withdraw' : 'supplement.withdraw-others';
  return may(roles, action, { kind: 'application', roundId, municipality, committee, state: 'submitted' });
}
