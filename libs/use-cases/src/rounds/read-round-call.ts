import { type Call, callOf, type Fault, obstaclesToOpening, type Round } from '@tp/domain';
import type { RoundCall, Transactions, Viewer } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';

/** Whether a round takes applications, until when, and what is missing before it can be opened. */
export type FoundCall = Call &
  Readonly<{
    submissionDeadline: string | null;
    lateApplications: 'refused' | 'marked';
    openedAt: string | null;
    closedAt: string | null;
    /** Somebody opened it, and nobody has closed it: it may have closed by itself after its last day. */
    isOpened: boolean;
    obstacles: readonly Fault[];
  }>;

/** Tells how it is with a round's call for applications. @returns `null` when there is no such round */
export class ReadRoundCall {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, viewer: Viewer): Promise<FoundCall | null> {
    return this.transactions.readAs(viewer, async ({ rounds, calls }) => {
      const version = await rounds.find(roundId);
      if (version === null) return null;
      const facts = await rounds.facts(version.id);
      const stored = await calls.find(roundId);
      return {
        ...callOf(facts.round, stored?.state ?? null, this.clock.now().toISOString()),
        ...shownOf(facts.round, stored),
        obstacles: obstaclesToOpening(facts, today(this.clock)),
      };
    });
  }
}

const shownOf = ({ submissionDeadline, applicants }: Round, stored: RoundCall | null) => ({
  submissionDeadline: submissionDeadline ?? null,
  lateApplications: applicants?.lateApplications ?? ('refused' as const),
  openedAt: stored?.openedAt ?? null,
  closedAt: stored?.closedAt ?? null,
  isOpened: stored?.state === 'open',
});
