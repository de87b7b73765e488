import { type Call, callOf } from '@tp/domain';
import { actorOf, type Transactions, type Viewer } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';

export type CloseRoundOutcome =
  Readonly<{ kind: 'closed'; call: Call }> | Readonly<{ kind: 'not-open' }> | Readonly<{ kind: 'unknown' }>;

/** Has a round take no more applications, before its last day or, where late ones are marked, after it. */
export class CloseRound {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, viewer: Viewer): Promise<CloseRoundOutcome> {
    return this.transactions.runAs(viewer, async ({ rounds, calls, audit }) => {
      await rounds.lock(roundId);
      const version = await rounds.find(roundId);
      if (version === null) return { kind: 'unknown' };
      const before = await calls.find(roundId);
      if (before?.state !== 'open') return { kind: 'not-open' };
      const now = this.clock.now();
      await calls.close(roundId, actorOf(viewer), now);
      await audit.append({ action: 'round.closed', subject: roundId, details: { version: version.version } });
      const { round } = await rounds.facts(version.id);
      return { kind: 'closed', call: callOf(round, 'closed', now.toISOString()) };
    });
  }
}
