import type { NoticeResponse } from '@tp/contracts';
import { emailWords, kindWord, noticesAsTable } from './notice-words.js';

const aNotice: NoticeResponse = {
  ...{ id: 1, kind: 'round.closed', subject: 'Omgången R har stängt', body: 'Ett.\n\nTvå.', path: '/omgangar/r' },
  ...{ createdAt: '2026-11-21T08:41:07Z', readAt: null, emailState: 'sent', emailedAt: '2026-11-21T08:42:00Z' },
};

describe('a notice in words', () => {
  it('says what happened, also when the portal is newer than the page', () =>
    expect([kindWord('round.closed'), kindWord('meeting.called')]).toEqual(['En omgång har stängt', 'meeting.called']));

  it.each([
    [aNotice, 'Skickad med e-post 09:42'],
    [{ ...aNotice, emailedAt: '2026-11-21T23:30:00Z' }, 'Skickad med e-post 2026-11-22 00:30'],
    [{ ...aNotice, emailState: 'waiting', emailedAt: null }, ''],
    [{ ...aNotice, emailState: 'failed', emailedAt: null }, 'Kunde inte skickas med e-post'],
    [{ ...aNotice, emailState: 'none', emailedAt: null }, ''],
  ] as const)('tells of its e-mail: %j', (notice, words) => expect(emailWords(notice)).toBe(words));

  it('is a row of a table', () =>
    expect(noticesAsTable([aNotice, { ...aNotice, readAt: '2026-11-21T09:00:00Z' }]).slice(1)).toEqual(
      ['nej', '2026-11-21 10:00'].map((read) => [
        ...['2026-11-21 09:41', 'En omgång har stängt', 'Omgången R har stängt', 'Ett.\n\nTvå.', read],
        ...['Skickad med e-post 09:42', '/omgangar/r'],
      ]),
    ));
});
