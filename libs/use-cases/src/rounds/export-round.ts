import type { Application } from '@tp/domain';
import { writeRoundFile } from '@tp/formats';
import type { Transactions } from '@tp/persistence';

export type ExportOutcome = Readonly<{ kind: 'unknown' }> | Readonly<{ kind: 'exported'; text: AsyncIterable<string> }>;

/** Gives a round's newest version back as the file it came from, key for key, absent and null apart, a piece at a time. */
export class ExportRound {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: string): Promise<ExportOutcome> {
    const { rounds } = this.transactions.reads;
    const round = await rounds.find(roundId);
    if (round === null) return { kind: 'unknown' };
    return {
      kind: 'exported',
      text: writeRoundFile(await rounds.header(round.id), { applications: this.applicationsOf(round.id) }),
    };
  }

  private async *applicationsOf(roundVersionId: number): AsyncGenerator<Application> {
    for await (const chunk of this.transactions.reads.applications.ofRoundVersion(roundVersionId))
      yield* chunk.map(({ application }) => application);
  }
}
