import type { PersonViewer, Submission, Transactions } from '@tp/persistence';

/** Everything that was sent of an application, in the order in which it was; none when it is not the viewer's to read. */
export class ReadSubmissions {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, reference: string, viewer: PersonViewer): Promise<readonly Submission[]> {
    return this.transactions.readAs(viewer, ({ submissions }) => submissions.ofApplication(roundId, reference));
  }
}
