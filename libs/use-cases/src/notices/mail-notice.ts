import { mailText } from '@tp/domain';
import type { Actor, NoticeToMail, Repositories, Transactions } from '@tp/persistence';
import { JobFault } from '../jobs/job-fault.js';
import { noticeMessage, type NoticeOrder } from '../jobs/messages.js';
import type { AttachmentOf, Mail, MailServer } from './mail.js';

/** `server`: `null` where the portal sends no mail. `publicAddress`: how browsers reach it, without a path. */
export type MailSettings = Readonly<{ server: MailServer | null; publicAddress: string; attachmentOf: AttachmentOf }>;

/**
 * Mails a notice, once: its row is held while the mail is sent, and says so in the same transaction, so of two workers with the same job
 * one sends, and of a job that runs twice the second finds it done.
 *
 * Between the server's OK and the commit a worker may die, and the mail is then sent again. The other way about, to note it as sent
 * before it is, would lose mails without a word: a receipt that is missing is worse than one that comes twice. Both bear the same
 * Message-ID, by which servers and mail programs know the second for the first.
 */
export class MailNotice {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: MailSettings,
  ) {}

  /** @throws JobFault when the server did not take the mail: the queue tries again */
  async execute(order: NoticeOrder, actor: Actor): Promise<void> {
    try {
      await this.transactions.run(actor, (repositories) => this.mail(order, repositories));
    } catch (error) {
      if (error instanceof JobFault)
        await this.transactions.run(actor, async ({ notices }) => {
          const notice = await notices.lockToMail(order.personId, order.key);
          if (notice !== null && notice.emailState !== 'sent') await notices.noteMail(notice.id, 'failed');
        });
      throw error;
    }
  }

  private async mail(order: NoticeOrder, repositories: Repositories): Promise<void> {
    const { notices, outbox, audit } = repositories;
    const notice = await notices.lockToMail(order.personId, order.key);
    const isToMail = notice?.emailState === 'waiting' || notice?.emailState === 'failed';
    const isSent = notice !== null && isToMail && (await this.send(notice, repositories));
    if (notice !== null && isToMail) await notices.noteMail(notice.id, isSent ? 'sent' : 'none');
    const { queue, key } = noticeMessage(order);
    await outbox.markFinished(queue, [key]);
    if (notice !== null && isSent)
      await audit.append({ action: 'notice.mailed', subject: `notice:${notice.id}`, details: { kind: notice.kind } });
  }

  /** @returns whether it is sent; not so where there is no server, or the person no longer wants it */
  private async send(notice: NoticeToMail, repositories: Repositories): Promise<boolean> {
    const { server, publicAddress, attachmentOf } = this.settings;
    const { email: address, attachment, personId, name, subject, key } = notice;
    if (server === null || address === null) return false;
    const mail: Mail = {
      messageId: `<notice.${personId}.${key}@${server.domain}>`,
      to: { name, address },
      subject,
      text: mailText(notice, publicAddress),
      attachment: attachment === null ? null : await attachmentOf({ ...notice, attachment }, repositories),
    };
    await server.send(mail).catch((error: unknown) => {
      throw new JobFault('E-postservern tog inte emot meddelandet.', new Error(codeOf(error)));
    });
    return true;
  }
}

/** The server's words may repeat the address; its codes do not. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const parts = [
    'code' in error && error.code,
    'responseCode' in error && error.responseCode,
    'command' in error && error.command,
  ];
  return parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
}
