import type { ApplicationQuery, Transactions, Viewer } from '@tp/persistence';
import { readableApplication, type ReadableApplication } from './readable-application.js';

/** A page of the newest version of a round's applications, of those that the viewer may read. @returns `null` when there is no such round */
export class PageApplications {
  constructor(private readonly transactions: Transactions) {}

  execute(
    roundId: string,
    query: ApplicationQuery,
    viewer: Viewer,
  ): Promise<Readonly<{ rows: readonly ReadableApplication[]; total: number }> | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const [round, subject] = [await repositories.rounds.find(roundId), await repositories.rounds.subject(roundId)];
      if (round === null || subject === null) return null;
      const { rows, total } = await repositories.applications.page(round.id, query);
      const readable: ReadableApplication[] = [];
      for (const row of rows) readable.push(await readableApplication(repositories, row, subject, viewer));
      return { rows: readable, total };
    });
  }
}

/** One application of the newest version of a round, with what the rules found, as the viewer may read it. */
export class FindApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(
    roundId: string,
    reference: string,
    viewer: Viewer,
  ): Promise<ReadableApplication | 'round-unknown' | 'application-unknown'> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const [round, subject] = [await repositories.rounds.find(roundId), await repositories.rounds.subject(roundId)];
      if (round === null || subject === null) return 'round-unknown';
      const found = await repositories.applications.findInRound(round.id, reference);
      return found === null ? 'application-unknown' : readableApplication(repositories, found, subject, viewer);
    });
  }
}
