import { type Application, isCovered } from '@tp/domain';

/** Whether the file of an attachment is for the application's own committee alone. */
export function isAttachmentCovered(application: Application, number: number): boolean {
  const index = application.attachments.findIndex((attachment) => attachment.number === number);
  return index >= 0 && (application.attachments[index]?.confidential === true || isCovered(application, `/attachments/${index}`));
}
