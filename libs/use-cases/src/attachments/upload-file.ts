import { fileNameOf, isAskedAttachment } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { FileNotReady, FileUnknown } from './draft-files.js';
import { type DraftNotOpen, type DraftPlace, type DraftSent, type DraftUnknown, withOpenDraft } from '../drafts/draft-work.js';

/** A file that is about to come: `id` is the uploader's side's own, not to be guessed. */
export type AnnouncedFile = Readonly<{ id: string; name: string; size: number }>;
export type BeginUploadOutcome =
  | Readonly<{ kind: 'begun' }>
  | Readonly<{ kind: 'file-name-faulty' | 'file-empty' | 'too-many-files' }>
  | Readonly<{ kind: 'attachment-too-large'; mostMegabytes: number }>
  /** The draft answers a request, which does not ask about attachments. */
  | Readonly<{ kind: 'attachment-not-asked' }>
  | DraftNotOpen;

/** Enough for any application; more is somebody who fills the disk. */
const MOST_FILES = 100;
const MEGABYTE = 1024 * 1024;

/** Makes room for a file in a draft, before its first byte comes. Its content is looked at when all of it has come. */
export class BeginUpload {
  constructor(
    private readonly transactions: Transactions,
    readonly mostMegabytes: number,
  ) {}

  execute(place: DraftPlace, { id, name: given, size }: AnnouncedFile, viewer: PersonViewer): Promise<BeginUploadOutcome> {
    return this.transactions.runAs(viewer, (repositories) =>
      withOpenDraft(repositories, place, async ({ id: draftId }, request): Promise<BeginUploadOutcome> => {
        const { mostMegabytes } = this;
        if (request?.asked.some(({ field }) => isAskedAttachment(field)) === false) return { kind: 'attachment-not-asked' };
        const name = fileNameOf(given);
        if (name === null) return { kind: 'file-name-faulty' };
        if (size === 0) return { kind: 'file-empty' };
        if (size > mostMegabytes * MEGABYTE) return { kind: 'attachment-too-large', mostMegabytes };
        if ((await repositories.attachments.ofDraft(draftId)).length >= MOST_FILES) return { kind: 'too-many-files' };
        await repositories.attachments.add({ id, draftId, name, size, uploadedBy: viewer.personId });
        return { kind: 'begun' };
      }),
    );
  }
}

/** Whether a file may take another part: it is on its way, to a draft that is not sent. */
export class AppendToUpload {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { roundId, draftId }: DraftPlace,
    fileId: string,
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'may-append' }> | FileUnknown | FileNotReady | DraftUnknown | DraftSent> {
    return this.transactions.readAs(viewer, async ({ drafts, attachments }) => {
      const draft = await drafts.find(roundId, draftId);
      if (draft === null) return { kind: 'draft-unknown' };
      if (draft.state === 'sent') return { kind: 'draft-sent' };
      const file = await attachments.find(draftId, fileId);
      if (file === null) return { kind: 'file-unknown' };
      return file.state === 'uploading' ? { kind: 'may-append' } : { kind: 'file-not-ready' };
    });
  }
}
