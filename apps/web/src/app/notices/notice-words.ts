import type { NoticeResponse } from '@tp/contracts';
import { NOTICE_KIND_WORDS, NOTICE_KINDS } from '@tp/domain';
import { dayAndTime } from '@tp/ui';

/** What happened, in words; a kind that this page does not know of stands as it came. */
export const kindWord = (kind: string): string => {
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known === undefined ? kind : NOTICE_KIND_WORDS[known];
};

/** Whether it came as e-mail too; nothing where none is sent, or none yet. */
export function emailWords({
  emailState,
  emailedAt,
  createdAt,
}: Pick<NoticeResponse, 'emailState' | 'emailedAt' | 'createdAt'>): string {
  if (emailState === 'sent') return `Skickad med e-post ${emailedAt === null ? '' : laterThan(createdAt, emailedAt)}`.trim();
  return emailState === 'failed' ? 'Kunde inte skickas med e-post' : '';
}

/** The time, with its day when that is another. */
function laterThan(first: string, then: string): string {
  const [[day], [on = '', at = '']] = [dayAndTime(first).split(' '), dayAndTime(then).split(' ')];
  return day === on ? at : `${on} ${at}`;
}

/** The notices as a table to take along: its heading and its rows. */
export const noticesAsTable = (notices: readonly NoticeResponse[]): readonly (readonly string[])[] => [
  ['Tid', 'Slag', 'Ämne', 'Text', 'Läst', 'E-post', 'Sida i portalen'],
  ...notices.map((notice) => [
    ...[dayAndTime(notice.createdAt), kindWord(notice.kind), notice.subject, notice.body],
    ...[notice.readAt === null ? 'nej' : dayAndTime(notice.readAt), emailWords(notice), notice.path],
  ]),
];
