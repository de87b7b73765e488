import type { Application, DraftAttachment, DraftRemark } from '@tp/domain';
import type { AttachmentFile, SentAttachment } from '@tp/persistence';
import { isAttachmentCovered } from '../attachments/covered-attachment.js';

/** A row says that it has a file: then the draft has it, whole and looked at. */
export const fileRemarks = (rows: readonly DraftAttachment[], files: readonly AttachmentFile[]): readonly DraftRemark[] =>
  rows.flatMap(({ row, file }): readonly DraftRemark[] => {
    if (file === null) return [];
    const state = files.find(({ id }) => id === file)?.state ?? 'unknown';
    if (state === 'stored') return [];
    return [{ field: 'attachments', row, key: 'file', kind: 'must', message: NOT_SENDABLE[state] }];
  });

const NOT_SENDABLE = {
  unknown: 'Filen finns inte i ansökan. Ladda upp den igen, eller ta bort den ur raden.',
  uploading: 'Filen är inte färdigt uppladdad. Fortsätt uppladdningen, eller ta bort filen.',
  unscanned: 'Filen är inte kontrollerad mot virus än. Försök igen om en stund.',
  quarantined: 'Filen är smittad av virus och kan inte skickas. Ta bort den.',
  refused: 'Filen kan inte bifogas. Ta bort den.',
} as const satisfies Readonly<Record<Exclude<AttachmentFile['state'], 'stored'> | 'unknown', string>>;

/** The files that a version brings, each under its attachment's number, and whether it is for its own committee alone. */
export const sentAttachments = (rows: readonly DraftAttachment[], application: Application): readonly SentAttachment[] =>
  rows.flatMap(({ number, file }) =>
    file === null ? [] : [{ number, fileId: file, isConfidential: isAttachmentCovered(application, number) }],
  );
