import type { DraftField } from '../drafts/draft.js';

// Apart from the shapes, which pages that only name fields should not have to load.

/** What a reviewer says of a field. */
export const SUPPLEMENT_ASK_KINDS = ['wrong', 'incomplete', 'outdated'] as const;
/** What a reviewer says of an attachment, which may not be there at all. */
export const ATTACHMENT_ASK_KINDS = [...SUPPLEMENT_ASK_KINDS, 'missing'] as const;
export type SupplementAskKind = (typeof ATTACHMENT_ASK_KINDS)[number];

export const LONGEST_NOTE = 4_000;

/** Every field that may be asked about, in the form's order: all but the attachments, which are asked about one by one. */
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

/** What the application should have had as an attachment, and has not. */
export const NEW_ATTACHMENT = 'attachments/new';
/** An attachment of the application, by its number in it, or one that it lacks. */
export type AskedAttachment = `attachments/${number}` | typeof NEW_ATTACHMENT;
/** What may be asked about. */
export type AskTarget = AskableField | AskedAttachment;

export const attachmentTarget = (number: number): AskedAttachment => `attachments/${number}`;
export const isAskedAttachment = (target: string): target is AskedAttachment =>
  target === NEW_ATTACHMENT || /^attachments\/[1-9]\d{0,8}$/u.test(target);
/** The number of the attachment that is asked about; `null` for one that is lacked, and for what is no attachment. */
export const askedNumber = (target: string): number | null =>
  target !== NEW_ATTACHMENT && isAskedAttachment(target) ? Number(target.split('/')[1]) : null;
/** The field of the form that the answer is written in. */
export const answerFieldOf = (target: AskTarget): AskableField | 'attachments' =>
  isAskedAttachment(target) ? 'attachments' : target;
