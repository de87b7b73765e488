import { type Call, callOf, type Fault, obstaclesToOpening } from '@tp/domain';
import { actorOf, type Transactions, type Viewer } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { lockedCall } from './locked-call.js';

export type OpenRoundOutcome =
  | Readonly<{ kind: 'opened'; call: Call }>
  /** Something is missing, each where it stands in the round's file. */
  | Readonly<{ kind: 'cannot-open'; faults: readonly Fault[] }>
  | Readonly<{ kind: 'open-already' }>
  | Readonly<{ kind: 'unknown' }>;

/** Lets a round take applications: for the first time, or again after it was closed or its last day was moved. */
export class OpenRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, viewer: Viewer): Promise<OpenRoundOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const found = await lockedCall(roundId, repositories);
      if (found === null) return { kind: 'unknown' };
      const { version, facts, stored } = found;
      if (stored?.state === 'open') return { kind: 'open-already' };
      const faults = obstaclesToOpening(facts, today(this.clock));
      if (faults.length > 0) return { kind: 'cannot-open', faults };
      const now = this.clock.now();
      await repositories.calls.open(roundId, actorOf(viewer), now);
      const { submissionDeadline } = facts.round;
      const action = stored?.state === 'closed' ? 'round.reopened' : 'round.opened';
      await repositories.audit.append({ action, subject: roundId, details: { version: version.version, submissionDeadline } });
      return { kind: 'opened', call: callOf(facts.round, 'open', now.toISOString()) };
    });
  }
}
