import type { OutcomeKind } from '@tp/ui';

/** Swedish for the file's own words. Source: glossary. */
export const MEASURE_WORDS: Readonly<Record<string, string>> = {
  lighting: 'Belysning',
  sightlines: 'Siktlinjer',
  'activate-place': 'Befolka platsen',
  'deter-crime': 'Försvåra brott',
  underpass: 'Gångtunnel',
  'camera-surveillance': 'Kamerabevakning',
  'school-grounds': 'Skolgård',
  'vehicle-barrier': 'Trafikhinder',
  other: 'Annat',
};

/** The address is read by people too, so its words are Swedish. */
export const OUTCOME_SLUGS: Readonly<Record<OutcomeKind, string>> = {
  grant: 'beviljas',
  partial: 'delvis',
  deny: 'avslas',
  'not-reviewed': 'ej-granskad',
  unsettled: 'oenig',
};

export const MEASURE_SLUGS: Readonly<Record<string, string>> = {
  lighting: 'belysning',
  sightlines: 'siktlinjer',
  'activate-place': 'befolka-platsen',
  'deter-crime': 'forsvara-brott',
  underpass: 'gangtunnel',
  'camera-surveillance': 'kamerabevakning',
  'school-grounds': 'skolgard',
  'vehicle-barrier': 'trafikhinder',
  other: 'annat',
};

/** In the list's order, from left to right. */
export const SORT_COLUMNS = [
  'reference',
  'title',
  'committee',
  'requestedAmount',
  'grantedAmount',
  'score',
  'outcome',
  'motivation',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const COLUMN_WORDS: Readonly<Record<SortColumn, string>> = {
  reference: 'Nummer',
  title: 'Insats',
  committee: 'Nämnd',
  requestedAmount: 'Sökt, kr',
  grantedAmount: 'Beviljas, kr',
  score: 'Poäng',
  outcome: 'Utfall',
  motivation: 'Motivering',
};

export const COLUMN_SLUGS: Readonly<Record<SortColumn, string>> = {
  reference: 'nummer',
  title: 'insats',
  committee: 'namnd',
  requestedAmount: 'sokt',
  grantedAmount: 'beviljas',
  score: 'poang',
  outcome: 'utfall',
  motivation: 'motivering',
};
