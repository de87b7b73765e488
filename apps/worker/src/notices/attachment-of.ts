import type { AttachmentOf } from '@tp/use-cases';

/** The files that go with notices, by what a notice says of its own. No use case orders one yet: the first that does adds it here. */
export const attachmentOf: AttachmentOf = ({ id, attachment }) =>
  Promise.reject(new Error(`The notice ${id} has an attachment that nobody makes: ${attachment}`));
