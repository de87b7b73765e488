import { type SupplementFinding, supplementFindings } from '@tp/domain';
import { type ApplicationPlaceInRound } from '../applications/locked-application.js';
import type { SupplementRequest, Transactions, Viewer } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';

/** What was asked of an application and answered, the newest first, and what is to be said of it today. */
export type SupplementsOfApplication = Readonly<{
  today: string;
  requests: readonly SupplementRequest[];
  findings: readonly SupplementFinding[];
}>;

/** @returns `null` when there is no such application that the viewer may read */
export class ReadSupplements {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, reference }: ApplicationPlaceInRound, viewer: Viewer): Promise<SupplementsOfApplication | null> {
    return this.transactions.readAs(viewer, async ({ rounds, applications, supplements }) => {
      const version = await rounds.find(roundId);
      const found = version && (await applications.findInRound(version.id, reference));
      if (!found) return null;
      const day = today(this.clock);
      return {
        today: day,
        requests: await supplements.ofApplication(roundId, found.application.reference),
        findings: supplementFindings(found.application.supplement, day),
      };
    });
  }
}
