import type { MeetingRecord } from '@tp/domain';

export const KINDS = ['decided', 'tabled', 'referred-back'] as const satisfies readonly MeetingRecord['kind'][];
export const KIND_WORDS: Readonly<Record<MeetingRecord['kind'], string>> = {
  decided: 'Som föreslaget, eller med ändringar',
  tabled: 'Bordläggs',
  'referred-back': 'Återremitteras',
};
/** What a record in the history says that it is. */
export const RECORDED_WORDS: Readonly<Record<MeetingRecord['kind'], string>> = {
  decided: 'Beslut',
  tabled: 'Bordläggning',
  'referred-back': 'Återremiss',
};
export const CHANGED_OUTCOMES = ['grant', 'partial', 'deny'] as const;
