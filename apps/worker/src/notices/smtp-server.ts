import type { Mail, MailSender, MailServer } from '@tp/use-cases';
import { createTransport } from 'nodemailer';

/** A server that does not answer for so long is down, and the notice's row waits with it. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Hands mail over by SMTP, a connection for each: they are few, and one that is kept may be cut where nobody sees it. */
export function smtpServer({ url, from }: MailSender): MailServer {
  const transport = createTransport({ url, ...PATIENCE });
  return {
    domain: /@([^>]+)/.exec(from)?.[1] ?? 'localhost',
    send: async ({ messageId, to, subject, text, attachment }: Mail) => {
      await transport.sendMail({
        ...{ from, to: { ...to }, subject, text, messageId },
        headers: { 'Auto-Submitted': 'auto-generated' }, // no mail program answers it by itself (RFC 3834)
        attachments: attachment === null ? [] : [attachmentOf(attachment)],
      });
    },
  };
}

const attachmentOf = ({ fileName: filename, contentType, content }: NonNullable<Mail['attachment']>) => ({
  filename,
  contentType,
  content: Buffer.from(content),
});
