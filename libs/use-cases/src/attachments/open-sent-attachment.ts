import type { PersonViewer, Transactions } from '@tp/persistence';
import { readsCovered } from '../applications/readable-application.js';
import { isAttachmentCovered } from './covered-attachment.js';
import { type FileNotReady, type FileUnknown, openFile, type OpenedFile } from './draft-files.js';
import type { FileStorage } from './file-storage.js';

/** @param version of the application, for a file as it was sent then; the newest unless said */
export type AskedAttachment = Readonly<{ roundId: string; reference: string; number: number; version?: number | undefined }>;
export type SentAttachmentOutcome = OpenedFile | FileUnknown | FileNotReady | Readonly<{ kind: 'attachment-covered' }>;

/** Opens the file of a sent application's attachment; a covered one for the application's own committee alone. */
export class OpenSentAttachment {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  async execute({ roundId, reference, number, version }: AskedAttachment, viewer: PersonViewer): Promise<SentAttachmentOutcome> {
    const found = await this.transactions.readAs(viewer, async ({ rounds, applications, attachments }) => {
      const [round, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      const sent = round && (await applications.findInRound(round.id, reference));
      if (!subject || !sent) return null;
      const { application: newest } = sent;
      const versions = version === undefined ? [] : await applications.versions(roundId, newest.reference);
      const asked = version === undefined ? newest : versions.find((one) => one.version === version)?.application;
      if (!asked?.attachments.some((attachment) => attachment.number === number)) return null;
      // What is covered now is so in every version, and what was covered then stays so.
      const isMarked = [newest, asked].some((application) => isAttachmentCovered(application, number));
      if (isMarked && !readsCovered(viewer, subject, newest)) return 'covered';
      return attachments.ofApplication({ roundId, reference: newest.reference, version }, number);
    });
    if (found === 'covered') return { kind: 'attachment-covered' };
    return found === null ? { kind: 'file-unknown' } : openFile(this.storage, found);
  }
}
