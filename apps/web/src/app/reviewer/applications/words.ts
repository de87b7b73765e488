import { APPLICATION_STATE_WORDS, EVERY_FINDING_WORDS, SUPPLEMENT_WORDS } from '@tp/domain';

// The address is read by people too, so its words are Swedish. Keys are as the API has them.

export type FilterKey = 'committees' | 'states' | 'findings' | 'supplements';

export const STATE_SLUGS: Readonly<Record<keyof typeof APPLICATION_STATE_WORDS, string>> = {
  received: 'inkommen',
  'pre-assessed': 'forprovad',
  reviewed: 'granskad',
  unsettled: 'oenig',
};
export const FINDING_SLUGS: Readonly<Record<keyof typeof EVERY_FINDING_WORDS, string>> = {
  sum: 'summa',
  schedule: 'tidplan',
  attachment: 'bilaga',
  start: 'start',
  'supplement-late': 'sen-komplettering',
  'supplement-unanswered': 'obesvarad-komplettering',
};
export const SUPPLEMENT_SLUGS: Readonly<Record<keyof typeof SUPPLEMENT_WORDS, string>> = {
  awaited: 'vantas',
  late: 'forsenad',
  received: 'inkommen',
};

const wordIn =
  (words: Readonly<Record<string, string>>) =>
  (key: string): string =>
    words[key] ?? key;
export const stateWord = wordIn(APPLICATION_STATE_WORDS);
export const findingWord = wordIn(EVERY_FINDING_WORDS);
export const supplementWord = wordIn(SUPPLEMENT_WORDS);

/** In the list's order, from left to right; those that it can be sorted by have a word in the address. */
export const COLUMNS = [
  { key: 'reference', word: 'Nummer', slug: 'nummer' },
  { key: 'title', word: 'Insats', slug: 'insats' },
  { key: 'committee', word: 'Nämnd', slug: 'namnd' },
  { key: 'place', word: 'Plats', slug: 'plats' },
  { key: 'receivedOn', word: 'Inkom', slug: 'inkom' },
  { key: 'requestedAmount', word: 'Sökt, kr', slug: 'sokt' },
  { key: 'suggestedPoints', word: 'Föreslagna poäng', slug: 'poang' },
  { key: 'findings', word: 'Iakttagelser', slug: null },
  { key: 'state', word: 'Läge', slug: null },
] as const;
/** Each column's word in the address, whether it sorts or not. */
export const COLUMN_SLUGS: Readonly<Record<(typeof COLUMNS)[number]['key'], string>> = {
  reference: 'nummer',
  title: 'insats',
  committee: 'namnd',
  place: 'plats',
  receivedOn: 'inkom',
  requestedAmount: 'sokt',
  suggestedPoints: 'poang',
  findings: 'iakttagelser',
  state: 'lage',
};
export type SortColumn = Exclude<(typeof COLUMNS)[number]['key'], 'findings' | 'state'>;

export const isSortColumn = (key: string): key is SortColumn =>
  COLUMNS.some((column) => column.key === key && column.slug !== null);
