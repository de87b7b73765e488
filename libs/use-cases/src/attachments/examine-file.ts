import type { AttachmentFile, ExaminedFile, PersonViewer, Transactions, Viewer } from '@tp/persistence';
import { type DraftPlace, subjectOfDraft } from '../drafts/draft-work.js';
import type { FileUnknown } from './draft-files.js';
import type { FileStorage } from './file-storage.js';
import type { FileInspector } from './inspect-content.js';

export type ExaminedOutcome = Readonly<{ kind: 'examined'; file: AttachmentFile }> | FileUnknown;

/**
 * Looks at a file that has come whole: what it is by its content, its hash, whether it is infected. Asked again it does nothing, but to one
 * that has waited for the scanner.
 * @throws StorageAway when it cannot be kept: then nothing is said of it, and it waits to be looked at
 */
export class ExamineFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
    private readonly inspect: FileInspector,
  ) {}

  async execute({ draftId }: DraftPlace, fileId: string, viewer: PersonViewer): Promise<ExaminedOutcome> {
    const file = await this.transactions.readAs(viewer, ({ attachments }) => attachments.find(draftId, fileId));
    return file === null ? { kind: 'file-unknown' } : this.examine(file, viewer);
  }

  /** A file that somebody has found already: the portal's own process, say. */
  async examine(file: AttachmentFile, viewer: Viewer): Promise<ExaminedOutcome> {
    if (!(await this.isWaiting(file))) return { kind: 'examined', file };
    const found = await this.inspect(await this.storage.read(file.storageKey), file);
    if (found.state !== 'refused') await this.storage.keep(file.storageKey); // first: what cannot be kept is looked at again
    const examined = await this.save(file, found, viewer);
    if (examined.kind === 'examined' && examined.file.state === 'refused') await this.storage.remove(file.storageKey);
    return examined;
  }

  /** Every file of a draft that waits for the scanner, or whose last part came and was not answered. */
  async allOf(place: DraftPlace, viewer: PersonViewer): Promise<void> {
    const files = await this.transactions.readAs(viewer, ({ attachments }) => attachments.ofDraft(place.draftId));
    for (const { id, state } of files) if (state === 'uploading' || state === 'unscanned') await this.execute(place, id, viewer);
  }

  private async isWaiting({ state, storageKey, size }: AttachmentFile): Promise<boolean> {
    if (state === 'unscanned') return true;
    return state === 'uploading' && this.storage.isWhole(storageKey, size);
  }

  private save({ id, draftId, state }: AttachmentFile, found: ExaminedFile, viewer: Viewer): Promise<ExaminedOutcome> {
    return this.transactions.runAs(viewer, async ({ attachments, audit }) => {
      const before = await attachments.findLocked(draftId, id);
      if (before === null) return { kind: 'file-unknown' };
      if (before.state !== state) return { kind: 'examined', file: before }; // another has looked at it meanwhile
      await attachments.setExamined(id, found);
      const details = { file: id, sha256: found.sha256, mediaType: found.mediaType }; // a name may be a secret
      if (found.state !== state)
        await audit.append({ action: `attachment.${found.state}`, subject: subjectOfDraft(draftId), details });
      const file = await attachments.find(draftId, id);
      return file === null ? { kind: 'file-unknown' } : { kind: 'examined', file };
    });
  }
}
