import type { PersonViewer, Transactions } from '@tp/persistence';
import { lockedApplication, type ApplicationUnknown } from '../applications/locked-application.js';
import type { Clock } from '../clock/clock.js';

export type ConflictOrder = Readonly<{ roundId: string; reference: string }>;
export type DeclareConflictOutcome = Readonly<{ kind: 'declared' }> | ApplicationUnknown;

/**
 * Says that one may be partial in the matter of an application (FL 16 §): one is then no longer to review it, and its reviews are closed
 * to one. A review that is sent already stays: the lead reviewer sees that there is a conflict.
 */
export class DeclareConflict {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: ConflictOrder, reason: string, viewer: PersonViewer): Promise<DeclareConflictOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      if (place === null) return { kind: 'application-unknown' };
      const { reviewing, audit } = repositories;
      const { roundId } = order;
      const [{ reference }, { personId }] = [place.found.application, viewer];
      await reviewing.declareConflict({ roundId, reference, personId }, reason, this.clock.now().toISOString());
      await reviewing.unassign(roundId, [{ reference, personId }]);
      await audit.append({ action: 'conflict.declared', subject: roundId, details: { reference } }); // why is between them and the lead
      return { kind: 'declared' };
    });
  }
}

/** Takes back what was declared by mistake; it stays in the trail. */
export class WithdrawConflict {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, reference }: ConflictOrder, viewer: PersonViewer): Promise<void> {
    return this.transactions.runAs(viewer, async ({ reviewing, audit }) => {
      const { personId } = viewer;
      await reviewing.withdrawConflict({ roundId, reference, personId }, this.clock.now().toISOString());
      await audit.append({ action: 'conflict.withdrawn', subject: roundId, details: { reference } });
    });
  }
}
