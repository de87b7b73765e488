import type { PersonViewer, Submission, Transactions } from '@tp/persistence';
import { isInCommittee } from '../drafts/draft-work.js';

/**
 * Whether a receipt is the viewer's committee's. Others have the application itself: the hash of a receipt would tell them of what a
 * secrecy mark covers.
 */
export const isTheirs = (viewer: PersonViewer, { municipality, committee }: Submission): boolean =>
  isInCommittee(viewer, municipality, committee);

/** Everything that was sent of an application, in the order in which it was; none when it is not the viewer's committee's. */
export class ReadSubmissions {
  constructor(private readonly transactions: Transactions) {}

  async execute(roundId: string, reference: string, viewer: PersonViewer): Promise<readonly Submission[]> {
    const all = await this.transactions.readAs(viewer, ({ submissions }) => submissions.ofApplication(roundId, reference));
    return all.filter((submission) => isTheirs(viewer, submission));
  }
}
