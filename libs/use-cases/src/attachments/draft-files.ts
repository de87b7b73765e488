import type { Readable } from 'node:stream';
import type { AttachmentFile, PersonViewer, Transactions } from '@tp/persistence';
import { type DraftNotOpen, type DraftPlace, subjectOfDraft, withOpenDraft } from '../drafts/draft-work.js';
import type { FileStorage } from './file-storage.js';

export type FileUnknown = Readonly<{ kind: 'file-unknown' }>;
/** A file that may be read, and its bytes. */
export type OpenedFile = Readonly<{ kind: 'opened'; file: AttachmentFile; content: Readable }>;
/** Somebody has it, and nobody may read it: not whole, not scanned, or in quarantine. */
export type FileNotReady = Readonly<{ kind: 'file-not-ready' }>;

/** What has been uploaded to a draft, and how far each has come. */
export class ListDraftFiles {
  constructor(private readonly transactions: Transactions) {}

  execute({ draftId }: DraftPlace, viewer: PersonViewer): Promise<readonly AttachmentFile[]> {
    return this.transactions.readAs(viewer, ({ attachments }) => attachments.ofDraft(draftId));
  }
}

/** Opens a draft's file. */
export class OpenDraftFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  async execute({ draftId }: DraftPlace, fileId: string, viewer: PersonViewer): Promise<OpenedFile | FileUnknown | FileNotReady> {
    const file = await this.transactions.readAs(viewer, ({ attachments }) => attachments.find(draftId, fileId));
    return file === null ? { kind: 'file-unknown' } : openFile(this.storage, file);
  }
}

export async function openFile(storage: FileStorage, file: AttachmentFile): Promise<OpenedFile | FileNotReady> {
  if (file.state !== 'stored') return { kind: 'file-not-ready' };
  return { kind: 'opened', file, content: await storage.read(file.storageKey) };
}

/** Takes away a file of a draft that is not sent. */
export class RemoveDraftFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly storage: FileStorage,
  ) {}

  async execute(
    place: DraftPlace,
    fileId: string,
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'removed' }> | FileUnknown | DraftNotOpen> {
    const outcome = await this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async ({ id: draftId }) => {
        const { attachments, audit } = repositories;
        const file = await attachments.findLocked(draftId, fileId);
        if (file === null) return { kind: 'file-unknown' } as const;
        await attachments.remove(fileId);
        await audit.append({ action: 'attachment.removed', subject: subjectOfDraft(draftId), details: { file: fileId } });
        return { kind: 'removed', file } as const;
      }),
    );
    if (outcome.kind !== 'removed') return outcome;
    // Afterwards: bytes that nobody finds are better than a file without its bytes. What is in quarantine stays there.
    if (outcome.file.state !== 'quarantined') await this.storage.remove(outcome.file.storageKey);
    return { kind: 'removed' };
  }
}
