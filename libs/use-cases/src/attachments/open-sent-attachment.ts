import { isCovered } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import { readsCovered } from '../applications/readable-application.js';
import { type FileNotReady, type FileUnknown, openFile, type OpenedFile } from './draft-files.js';
import type { FileStorage } from './file-storage.js';

export type AskedAttachment = Readonly<{ roundId: string; reference: string; number: number }>;
export type SentAttachmentOutcome = OpenedFile | FileUnknown | FileNotReady | Readonly<{ kind: 'attachment-covered' }>;

/** Opens the file of a sent application's attachment; a covered one for the application's own committee alone. */
export class OpenSentAttachment {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  async execute({ roundId, reference, number }: AskedAttachment, viewer: PersonViewer): Promise<SentAttachmentOutcome> {
    const found = await this.transactions.readAs(viewer, async ({ rounds, applications, attachments }) => {
      const [round, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      const sent = round && (await applications.findInRound(round.id, reference));
      const index = sent?.application.attachments.findIndex((attachment) => attachment.number === number) ?? -1;
      const attachment = sent?.application.attachments[index];
      if (!subject || !sent || !attachment) return null;
      const { application } = sent;
      const isMarked = attachment.confidential || isCovered(application, `/attachments/${index}`);
      if (isMarked && !readsCovered(viewer, subject, application)) return 'covered';
      return attachments.ofApplication(roundId, application.reference, number);
    });
    if (found === 'covered') return { kind: 'attachment-covered' };
    return found === null ? { kind: 'file-unknown' } : openFile(this.storage, found);
  }
}
