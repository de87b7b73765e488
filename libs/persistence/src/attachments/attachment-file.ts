/**
 * `uploading`: not whole, or not yet looked at; `unscanned`: whole, and waits for the virus scanner; `stored`: may be sent and read;
 * `quarantined`: infected, kept for whoever looks into it and read by nobody; `refused`: no file that the portal takes, and not kept.
 */
export const ATTACHMENT_STATES = ['uploading', 'unscanned', 'stored', 'quarantined', 'refused'] as const;
export type AttachmentState = (typeof ATTACHMENT_STATES)[number];

/** A file that somebody has uploaded to a draft; its bytes are in the file storage. */
export type AttachmentFile = Readonly<{
  /** Not to be guessed. */
  id: string;
  draftId: number;
  name: string;
  size: number;
  state: AttachmentState;
  /** `null` until the file is whole. */
  sha256: string | null;
  /** By its content. */
  mediaType: string | null;
  /** Why it is refused or in quarantine. */
  reason: string;
  storageKey: string;
  uploadedBy: string;
  createdAt: string;
}>;
export type NewAttachmentFile = Readonly<{ id: string; draftId: number; name: string; size: number; uploadedBy: number }>;
/** What was found of it when it was whole. */
export type ExaminedFile = Readonly<{
  state: Exclude<AttachmentState, 'uploading'>;
  name: string;
  sha256: string | null;
  mediaType: string | null;
  reason: string;
}>;
/** An attachment of a sent version, by its number there. */
export type SentAttachment = Readonly<{ number: number; fileId: string; isConfidential: boolean }>;
