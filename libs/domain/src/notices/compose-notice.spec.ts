import { composeNotice } from './compose-notice.js';
import { mailText } from './mail-text.js';
import { NOTICE_KIND_WORDS, NOTICE_KINDS } from './notice-kind.js';
import type { NoticeFacts } from './notice-facts.js';

const application = {
  reference: 'TI-2021-001',
  title: 'Ny belysning på Järvafältet',
  committee: 'Rinkeby-Kista stadsdelsnämnd',
  roundTitle: 'Trygghetsinvesteringar 2021',
};
const draft = { title: 'Gångtunneln', committee: 'Trafiknämnden', roundTitle: 'Omgången', closesOn: '2021-05-14' };
const FACTS: NoticeFacts = {
  'application.received': { ...application, receivedAt: '2021-05-14T07:52:10Z', version: 1 },
  'application.withdrawn': application,
  'draft.handed-over': draft,
  'draft.handed-back': draft,
  'supplement.requested': { ...application, dueOn: '2021-06-01' },
  'supplement.answered': application,
  'supplement.moved': { ...application, dueOn: '2021-06-11' },
  'supplement.withdrawn': application,
  'round.opened': { roundTitle: 'Trygghetsinvesteringar 2021', closesOn: '2021-05-14' },
  'round.closed': { roundTitle: 'Trygghetsinvesteringar 2021' },
  'round.decided': { roundTitle: 'Trygghetsinvesteringar 2021', meetingOn: '2021-06-16', paragraph: '§ 12' },
};

describe('what a notice says', () => {
  it('is what, whose, where and when', () =>
    expect(composeNotice('application.received', FACTS['application.received'])).toEqual({
      subject: 'Ansökan TI-2021-001 är inskickad: Ny belysning på Järvafältet',
      body: 'Ansökan TI-2021-001 ”Ny belysning på Järvafältet” från Rinkeby-Kista stadsdelsnämnd i omgången Trygghetsinvesteringar 2021 kom in den 14 maj 2021 kl. 09:52.',
    }));

  it('tells a later version from the first', () =>
    expect(composeNotice('application.received', { ...FACTS['application.received'], version: 2 }).body).toMatch(
      /\n\nDet är version 2\. Den gäller i stället för den som kom in tidigare\.$/,
    ));

  it('tells the day that is left', () => {
    expect(composeNotice('supplement.requested', FACTS['supplement.requested']).body).toContain('senast den 1 juni 2021.');
    expect(composeNotice('round.opened', FACTS['round.opened']).body).toContain('Sista dag att söka är 14 maj 2021.');
    expect(composeNotice('round.opened', { roundTitle: 'R', closesOn: null }).body).toBe('Nu går det att söka i omgången R.');
  });

  it.each(NOTICE_KINDS)('has words for %s, and a subject of one line', (kind) => {
    const { subject, body } = composeNotice(kind, FACTS[kind]);
    expect([subject, body, NOTICE_KIND_WORDS[kind]].every((text) => text.length > 10 && !text.includes('null'))).toBe(true);
    expect(subject).not.toContain('\n');
  });

  it.each(NOTICE_KINDS)('says nothing in %s of a title that is covered', (kind) => {
    const { subject, body } = composeNotice(kind, { ...FACTS[kind], title: null });
    for (const text of [subject, body]) expect(text).not.toMatch(/null|belysning|Gångtunneln|”|: $/);
  });

  it('keeps to its line and its length whatever somebody called their application', () => {
    const title = `a\r\nBcc: alla@exempel.invalid\n\n${'å'.repeat(300)}`;
    const { subject, body } = composeNotice('application.withdrawn', { ...application, title });
    expect([...subject].length).toBe(140);
    expect(subject).toMatch(/: a Bcc: alla@exempel\.invalid å+…$/);
    expect(body).not.toContain('\n');
  });
});

describe('a notice as e-mail', () => {
  it('leads to what it is about, and to fewer of them', () =>
    expect(mailText({ body: 'Hej.', path: '/omgangar/r-1' }, 'https://portal.exempel.invalid')).toBe(
      'Hej.\n\nÖppna i portalen:\nhttps://portal.exempel.invalid/omgangar/r-1\n\nDet här är ett meddelande från Trygghetsportalen och går inte att svara på.\nVälj vad du får med e-post: https://portal.exempel.invalid/notiser',
    ));
});
