import {
  ASKABLE_FIELDS,
  type AskTarget,
  ATTACHMENT_ASK_KINDS,
  attachmentTarget,
  NEW_ATTACHMENT,
  SUPPLEMENT_ASK_KINDS,
  type SupplementAskKind,
} from '@tp/domain';
import { askedLabel } from './asked-label.js';

/** `kinds`: what can be said of it, the likeliest first. `text`: what tells it from others like it. */
export type Askable = Readonly<{ field: AskTarget; label: string; text: string; kinds: readonly SupplementAskKind[] }>;
export type AskGroup = Readonly<{ title: string; fields: readonly Askable[] }>;
/** What is shown of an attachment; the name may be a mask, and the number too. */
export type AskableAttachment = Readonly<{
  number: number | string;
  name: string;
  received?: boolean | string | null | undefined;
}>;

const labelled = (field: AskTarget, text = '', kinds: readonly SupplementAskKind[] = FIELD_KINDS): Askable => ({
  ...{ field, text, kinds },
  label: askedLabel(field),
});
const FIELD_KINDS = ['incomplete', ...SUPPLEMENT_ASK_KINDS.filter((kind) => kind !== 'incomplete')] as const;

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
  fields: ASKABLE_FIELDS.filter((field) => starts.includes(field.split('/')[0] ?? '')).map((field) => labelled(field)),
}));

/** The application's attachments, each by its number, and last one that it lacks. */
export const attachmentGroup = (attachments: readonly AskableAttachment[]): AskGroup => ({
  title: 'Bilagor',
  fields: [
    ...attachments.flatMap(({ number, name, received }) => {
      if (typeof number === 'string') return []; // a mask
      const isMissing = received === false;
      const kinds = isMissing ? ATTACHMENT_ASK_KINDS.toReversed() : FIELD_KINDS;
      return labelled(attachmentTarget(number), isMissing ? `${name}, saknas` : name, kinds);
    }),
    labelled(NEW_ATTACHMENT, 'som ansökan inte nämner', ['missing']),
  ],
});
