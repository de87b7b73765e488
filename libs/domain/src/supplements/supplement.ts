import * as z from 'zod/mini';
import { DRAFT_FIELDS, type DraftField, isDraftField } from '../drafts/draft.js';
import * as f from '../rounds/fields.js';

/** What a reviewer says of a field. */
export const SUPPLEMENT_ASK_KINDS = ['wrong', 'incomplete', 'outdated'] as const;
export type SupplementAskKind = (typeof SUPPLEMENT_ASK_KINDS)[number];

/** Attachments are files, which come in a way of their own. */
const UNASKABLE: readonly DraftField[] = ['attachments'];
export const isAskable = (field: string): field is DraftField => isDraftField(field) && !UNASKABLE.includes(field);
/** Every field that may be asked about, in the form's order. */
export const ASKABLE_FIELDS: readonly DraftField[] = Object.keys(DRAFT_FIELDS).filter(isAskable);

export const LONGEST_NOTE = 4_000;
const noteAllowed = `Ska vara en text på högst ${LONGEST_NOTE} tecken.`;
const fieldAllowed = 'Ska vara ett fält i ansökan som kan kompletteras.';
const twiceAllowed = 'Varje fält ska stå en gång, och minst ett.';

export const supplementAskSchema = f.object({
  field: z.custom<DraftField>((value) => typeof value === 'string' && isAskable(value), { error: fieldAllowed }),
  kind: f.oneOf(...SUPPLEMENT_ASK_KINDS),
  note: f.text.check(z.maxLength(LONGEST_NOTE, { error: noteAllowed })),
});
/** One field that is asked about; `note` is what the reviewer writes of it. */
export type SupplementAsk = z.infer<typeof supplementAskSchema>;
/** What is asked about in one request: each field once. */
export const supplementAsksSchema = z.array(supplementAskSchema, { error: 'Ska vara en lista.' }).check(
  z.refine((asked) => asked.length > 0 && new Set(asked.map(({ field }) => field)).size === asked.length, {
    error: twiceAllowed,
  }),
);
