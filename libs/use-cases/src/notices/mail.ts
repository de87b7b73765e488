import type { NoticeToMail, ReadRepositories } from '@tp/persistence';

export type MailAttachment = Readonly<{ fileName: string; contentType: string; content: Uint8Array }>;
/** `messageId` is the same however often it is sent, so that one that comes twice can be known. */
export type Mail = Readonly<{
  messageId: string;
  to: Readonly<{ name: string; address: string }>;
  subject: string;
  text: string;
  attachment: MailAttachment | null;
}>;

/** Where mail is handed over. `send` returns when the server has taken the mail, and throws when it has not. */
export type MailServer = Readonly<{
  send: (mail: Mail) => Promise<void>;
  /** What the numbers of mails end with: the sender's domain. */
  domain: string;
}>;

/** Fetches the file that goes with a notice's mail, as the mail is sent; asked only of a notice that has one. */
export type AttachmentOf = (
  notice: NoticeToMail & Readonly<{ attachment: string }>,
  db: ReadRepositories,
) => Promise<MailAttachment>;
