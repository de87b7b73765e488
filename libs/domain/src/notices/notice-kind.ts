/** What the portal tells people of, each kind by what happened. A person chooses by kind what they also want as e-mail. */
export const NOTICE_KINDS = [
  'application.received',
  'application.withdrawn',
  'draft.handed-over',
  'draft.handed-back',
  'supplement.requested',
  'supplement.answered',
  'supplement.moved',
  'supplement.withdrawn',
  'round.opened',
  'round.closed',
  'round.decided',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const NOTICE_KIND_WORDS: Readonly<Record<NoticeKind, string>> = {
  'application.received': 'En ansökan är inskickad (mottagningsbevis)',
  'application.withdrawn': 'En ansökan är återtagen',
  'draft.handed-over': 'Ett utkast är lämnat för att skickas in',
  'draft.handed-back': 'Ett utkast är lämnat tillbaka',
  'supplement.requested': 'En komplettering är begärd',
  'supplement.answered': 'En komplettering har kommit in',
  'supplement.moved': 'En komplettering har fått ny sista dag',
  'supplement.withdrawn': 'En begäran om komplettering är återtagen',
  'round.opened': 'En omgång har öppnat',
  'round.closed': 'En omgång har stängt',
  'round.decided': 'En omgång är beslutad',
};
