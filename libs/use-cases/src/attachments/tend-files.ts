import type { AttachmentFile, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { subjectOfDraft } from '../drafts/draft-work.js';
import type { ExamineFile } from './examine-file.js';
import type { FileStorage } from './file-storage.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** An upload younger than this is its uploader's to finish. */
const LEFT_ALONE_MS = HOUR_MS;
/** An upload older than this nobody goes on with. */
const ABANDONED_MS = 7 * DAY_MS;
/** Where no byte of it is here another api may have them, and has had a week to look at what it has. */
const ABANDONED_ELSEWHERE_MS = 2 * ABANDONED_MS;

const API = 'system:api';

/** Looks again at files that wait: for a scanner that was away, or since their last part was not answered. Clears uploads that nobody finished. */
export class TendFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly storage: FileStorage,
    private readonly examineFile: ExamineFile,
  ) {}

  /** Goes through them once, until `signal` says stop. @param onError told of each that cannot be tended now: it comes again next time */
  async execute(signal: AbortSignal, onError: (error: unknown) => void): Promise<void> {
    const now = this.clock.now().getTime();
    const files = await this.transactions.runAs(API, ({ attachments }) => attachments.waiting(new Date(now - LEFT_ALONE_MS)));
    for (const file of files) {
      if (signal.aborted) return;
      await this.tend(file, now).catch(onError);
    }
  }

  private async tend(file: AttachmentFile, now: number): Promise<void> {
    const examined = await this.examineFile.examine(file, API);
    if (examined.kind !== 'examined' || examined.file.state !== 'uploading') return;
    const { storageKey } = file;
    const received = await this.storage.received(storageKey);
    const isAbandoned = now - Date.parse(file.createdAt) > (received === null ? ABANDONED_ELSEWHERE_MS : ABANDONED_MS);
    if (isAbandoned && (await this.forget(file))) await this.storage.remove(storageKey); // afterwards, as when a person takes it away
  }

  private forget({ id, draftId }: AttachmentFile): Promise<boolean> {
    return this.transactions.runAs(API, async ({ attachments, audit }) => {
      if ((await attachments.findLocked(draftId, id))?.state !== 'uploading') return false;
      await attachments.remove(id);
      await audit.append({ action: 'attachment.abandoned', subject: subjectOfDraft(draftId), details: { file: id } });
      return true;
    });
  }
}
