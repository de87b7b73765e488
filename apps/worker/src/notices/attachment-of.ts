import { type AttachmentOf, receiptAttachment } from '@tp/use-cases';

/** The files that go with notices, by what a notice says of its own: receipts, so far. */
export const attachmentOf: AttachmentOf = receiptAttachment;
