import { writeReceiptPdf } from '@tp/documents';
import type { PersonViewer, ReadRepositories, Submission, Transactions } from '@tp/persistence';
import type { AttachmentOf, MailAttachment } from '../notices/mail.js';
import { isTheirs } from './read-submissions.js';
import { receiptOf } from './receipt-of.js';

/** A receipt as PDF; `null` when there is none, or it is not the viewer's to read. */
export class WriteReceipt {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { roundId, submissionId }: Readonly<{ roundId: string; submissionId: number }>,
    viewer: PersonViewer,
  ): Promise<MailAttachment | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const submission = await repositories.submissions.find(roundId, submissionId);
      return submission && isTheirs(viewer, submission) ? fileOf(submission, repositories) : null;
    });
  }
}

const PREFIX = 'receipt';

/** By what a notice says of it, `receiptAttachment` finds the receipt that goes with its mail. */
export const receiptMark = ({ roundId, id }: Submission): string => `${PREFIX}/${id}/${roundId}`;

/** @throws Error for a mark that `receiptMark` did not make, or a receipt that is not there */
export const receiptAttachment: AttachmentOf = async ({ attachment }, repositories) => {
  const [, id, roundId] = /^receipt\/(\d+)\/(.+)$/.exec(attachment) ?? [];
  const submission = roundId === undefined ? null : await repositories.submissions.find(roundId, Number(id));
  if (submission === null) throw new Error(`There is no receipt as ${attachment}`);
  return fileOf(submission, repositories);
};

/** A number is what somebody's file called it: of its signs only those that every system takes stay in the name. */
const fileOf = async (
  submission: Submission,
  repositories: Pick<ReadRepositories, 'rounds' | 'applications'>,
): Promise<MailAttachment> => ({
  fileName: `kvitto-${submission.reference.replaceAll(/[^\w.-]+/g, '-')}-${submission.id}.pdf`,
  contentType: 'application/pdf',
  content: writeReceiptPdf(await receiptOf(submission, repositories)),
});
