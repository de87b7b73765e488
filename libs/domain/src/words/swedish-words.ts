import type { COST_CATEGORIES, EVIDENCE_KINDS, MEASURES } from '../applications/application.js';
import type { Decision, Outcome } from '../decisions/decision.js';
import type { FindingKind } from '../pre-assessment/pre-assessment.js';
import type { SelectionMethod } from '../rounds/round-file.js';

// The Swedish of the file's own words, each said once for files, documents and screens. Source: glossary.md.

export const MEASURE_WORDS = {
  lighting: 'Belysning',
  sightlines: 'Siktlinjer',
  'activate-place': 'Befolka platsen',
  'deter-crime': 'Försvåra brott',
  underpass: 'Gångtunnel',
  'camera-surveillance': 'Kamerabevakning',
  'school-grounds': 'Skolgård',
  'vehicle-barrier': 'Trafikhinder',
  other: 'Annat',
} as const satisfies Record<(typeof MEASURES)[number], string>;

export const COST_CATEGORY_WORDS = {
  construction: 'Anläggning',
  design: 'Projektering',
  'client-cost': 'Byggherrekostnad',
  equipment: 'Utrustning',
  contingency: 'Oförutsett',
  operating: 'Drift',
  maintenance: 'Underhåll',
  unspecified: 'Ospecificerat',
} as const satisfies Record<(typeof COST_CATEGORIES)[number], string>;

export const EVIDENCE_KIND_WORDS = {
  police: 'Polisens lägesbild',
  survey: 'Enkät eller mätning av trygghet',
  'safety-walk': 'Trygghetsvandring',
  measurement: 'Mätning på platsen',
  'incident-log': 'Händelserapporter',
  dialogue: 'Dialog',
  other: 'Annat',
} as const satisfies Record<(typeof EVIDENCE_KINDS)[number], string>;

export const VERDICT_WORDS = {
  'in-line': 'I linje med inriktningen',
  'not-in-line': 'Inte i linje',
  met: 'Uppfyllda',
  'not-met': 'Inte uppfyllda',
  unchecked: 'Kunde inte kontrolleras',
} as const satisfies Record<string, string>;

export const COMMITTEE_DECISION_WORDS = {
  decided: 'Beslutad',
  conditional: 'Under förutsättning av nämndens beslut',
} as const satisfies Record<string, string>;

export const OUTCOME_WORDS = {
  grant: 'Beviljas',
  partial: 'Beviljas delvis',
  deny: 'Avslås',
  unreviewed: 'Ej granskad',
} as const satisfies Record<Outcome, string>;

export const UNREVIEWED_WORDS = {
  'not-reviewed': 'Ej granskad',
  unsettled: 'Oenig, ej avgjord',
} as const satisfies Record<NonNullable<Decision['unreviewedBecause']>, string>;

export const SELECTION_METHOD_WORDS = {
  threshold: 'Tröskel',
  rank: 'Rang',
  optimise: 'Optimera',
} as const satisfies Record<SelectionMethod, string>;

export const FINDING_WORDS = {
  sum: 'Posterna summerar inte till sökt belopp',
  schedule: 'Tidplan saknas',
  attachment: 'Obligatorisk bilaga saknas',
  start: 'Start före beslut',
} as const satisfies Record<FindingKind, string>;

/** Where an application stands before the decision. */
export const APPLICATION_STATE_WORDS = {
  received: 'Inkommen',
  'pre-assessed': 'Förprövad',
  reviewed: 'Granskad',
  unsettled: 'Oenig, ej avgjord',
} as const satisfies Record<string, string>;

export const SUPPLEMENT_WORDS = {
  awaited: 'Komplettering väntas',
  late: 'Komplettering försenad',
  received: 'Komplettering inkommen',
} as const satisfies Record<string, string>;

/** A decision's outcome in Swedish, "Ej granskad" and "Oenig, ej avgjord" apart. */
export const outcomeWord = ({ outcome, unreviewedBecause }: Pick<Decision, 'outcome' | 'unreviewedBecause'>): string =>
  outcome === 'unreviewed' ? UNREVIEWED_WORDS[unreviewedBecause ?? 'not-reviewed'] : OUTCOME_WORDS[outcome];
