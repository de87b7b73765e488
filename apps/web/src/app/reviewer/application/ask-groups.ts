import { ASKABLE_FIELDS, type AskableField } from '@tp/domain';
import { fieldLabel } from './shown-value.js';

export type AskGroup = Readonly<{ title: string; fields: readonly Readonly<{ field: AskableField; label: string }>[] }>;

const labelled = (field: AskableField) => ({ field, label: fieldLabel(`/${field}`) });

/** By the field's own name, or by what it is a part of. */
const TITLES: readonly (readonly [title: string, ...starts: readonly string[]])[] = [
  ['Ansökan och kontakt', 'title', 'committeeCaseNumber', 'contact', 'committeeDecision', 'coApplicant', 'collaboration'],
  ['Plats och åtgärd', 'place', 'publicAccess', 'measures'],
  ['Behov och underlag', 'problem', 'evidence', 'targetGroup', 'equalityAnalysis', 'childImpact'],
  ['Syfte, effekt och genomförande', 'purpose', 'expectedEffect', 'followUp', 'landControl', 'schedule'],
  ['Ekonomi', 'requestedAmount', 'costItems', 'operatingImpact', 'capitalCost'],
  ['Sekretess', 'confidentiality'],
];

/** Every field that a committee can be asked about, grouped as the form has them. */
export const ASK_GROUPS: readonly AskGroup[] = TITLES.map(([title, ...starts]) => ({
  title,
  fields: ASKABLE_FIELDS.filter((field) => starts.includes(field.split('/')[0] ?? '')).map(labelled),
}));
