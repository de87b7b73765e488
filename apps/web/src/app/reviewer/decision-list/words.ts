import { MEASURE_WORDS } from '@tp/domain';
import type { OutcomeKind } from '@tp/ui';

/** Swedish for the file's own words; a measure that we do not know stands as it came. */
export const measureWord = (measure: string): string => new Map(Object.entries(MEASURE_WORDS)).get(measure) ?? measure;

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
