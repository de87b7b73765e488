import { type Call, callOf } from '@tp/domain';
import { actorOf, type Transactions, type Viewer } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { lockedCall } from './locked-call.js';

export type CloseRoundOutcome =
  Readonly<{ kind: 'closed'; call: Call }> | Readonly<{ kind: 'not-open' }> | Readonly<{ kind: 'unknown' }>;

/** Has a round take no more applications, before its last day or, where late ones are marked, after it. */
export class CloseRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, viewer: Viewer): Promise<CloseRoundOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const found = await lockedCall(roundId, repositories);
      if (found?.stored?.state !== 'open') return { kind: found === null ? 'unknown' : 'not-open' };
      const { version, facts } = found;
      const now = this.clock.now();
      await repositories.calls.close(roundId, actorOf(viewer), now);
      await repositories.audit.append({ action: 'round.closed', subject: roundId, details: { version: version.version } });
      return { kind: 'closed', call: callOf(facts.round, 'closed', now.toISOString()) };
    });
  }
}
