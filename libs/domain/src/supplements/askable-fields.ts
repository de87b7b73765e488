import type { DraftField } from '../drafts/draft.js';

// Apart from the shapes, which pages that only name fields should not have to load.

/** What a reviewer says of a field. */
export const SUPPLEMENT_ASK_KINDS = ['wrong', 'incomplete', 'outdated'] as const;
export type SupplementAskKind = (typeof SUPPLEMENT_ASK_KINDS)[number];

export const LONGEST_NOTE = 4_000;

/** Every field that may be asked about, in the form's order: all but the attachments, which are files and come in a way of their own. */
export const ASKABLE_FIELDS = [
  'title',
  'measures',
  'publicAccess',
  'committeeCaseNumber',
  'contact/role',
  'contact/email',
  'committeeDecision/matter',
  'committeeDecision/date',
  'committeeDecision/status',
  'coApplicant',
  'collaboration',
  'place/name',
  'place/district',
  'place/lat',
  'place/lon',
  'place/sites',
  'problem',
  'evidence',
  'targetGroup',
  'equalityAnalysis',
  'childImpact',
  'purpose',
  'expectedEffect',
  'landControl',
  'schedule/start',
  'schedule/end',
  'requestedAmount',
  'costItems',
  'operatingImpact/annualAmount',
  'operatingImpact/description',
  'capitalCost/depreciationYears',
  'capitalCost/interestPercent',
  'capitalCost/firstYearAmount',
  'followUp',
  'confidentiality',
] as const satisfies readonly DraftField[];
export type AskableField = (typeof ASKABLE_FIELDS)[number];
