import type { DecisionListSort } from '@tp/contracts';
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

/** What the API sorts by, but for the file's own order, which no column shows: a word that is only there or here does not compile. */
export type SortColumn = Exclude<DecisionListSort, 'position'>;
export type Column = SortColumn | 'measures' | 'codes';

/** In the list's order, from left to right. */
export const COLUMN_WORDS: Readonly<Record<Column, string>> = {
  reference: 'Nummer',
  title: 'Insats',
  place: 'Plats',
  committee: 'Nämnd',
  requestedAmount: 'Sökt, kr',
  grantedAmount: 'Beviljas, kr',
  score: 'Poäng',
  outcome: 'Utfall',
  measures: 'Åtgärder',
  codes: 'Koder',
  motivation: 'Motivering',
};

export const COLUMN_SLUGS: Readonly<Record<Column, string>> = {
  reference: 'nummer',
  title: 'insats',
  place: 'plats',
  committee: 'namnd',
  requestedAmount: 'sokt',
  grantedAmount: 'beviljas',
  score: 'poang',
  outcome: 'utfall',
  measures: 'atgarder',
  codes: 'koder',
  motivation: 'motivering',
};

const isColumn = (key: string): key is Column => key in COLUMN_WORDS;
export const COLUMNS: readonly Column[] = Object.keys(COLUMN_WORDS).filter(isColumn);
export const isSortColumn = (column: Column): column is SortColumn => column !== 'measures' && column !== 'codes';
export const SORT_COLUMNS: readonly SortColumn[] = COLUMNS.filter(isSortColumn);
/** Those that stand there until somebody chooses. */
export const USUAL_COLUMNS: readonly Column[] = COLUMNS.filter((column) => !['place', 'measures', 'codes'].includes(column));
