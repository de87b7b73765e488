import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';
import { ASKABLE_FIELDS, type AskableField, LONGEST_NOTE, SUPPLEMENT_ASK_KINDS } from './askable-fields.js';

const isAskable = (value: unknown): value is AskableField => ASKABLE_FIELDS.some((field) => field === value);

const noteAllowed = `Ska vara en text på högst ${LONGEST_NOTE} tecken.`;
const fieldAllowed = 'Ska vara ett fält i ansökan som kan kompletteras.';
const twiceAllowed = 'Varje fält ska stå en gång, och minst ett.';

export const supplementAskSchema = f.object({
  field: z.custom<AskableField>(isAskable, { error: fieldAllowed }),
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
