import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';
import {
  ASKABLE_FIELDS,
  type AskTarget,
  ATTACHMENT_ASK_KINDS,
  isAskedAttachment,
  LONGEST_NOTE,
  NEW_ATTACHMENT,
} from './askable-fields.js';

const isAskable = (value: unknown): value is AskTarget =>
  ASKABLE_FIELDS.some((field) => field === value) || (typeof value === 'string' && isAskedAttachment(value));

const noteAllowed = `Ska vara en text på högst ${LONGEST_NOTE} tecken.`;
const fieldAllowed = 'Ska vara ett fält eller en bilaga i ansökan som kan kompletteras.';
const missingAllowed = 'Bara en bilaga kan saknas, och det säger den som frågar om en till.';
const twiceAllowed = 'Varje fält ska stå en gång, och minst ett.';

export const supplementAskSchema = f
  .object({
    field: z.custom<AskTarget>(isAskable, { error: fieldAllowed }),
    kind: f.oneOf(...ATTACHMENT_ASK_KINDS),
    note: f.text.check(z.maxLength(LONGEST_NOTE, { error: noteAllowed })),
  })
  .check(
    z.refine(({ field, kind }) => (kind === 'missing' ? isAskedAttachment(field) : field !== NEW_ATTACHMENT), {
      error: missingAllowed,
    }),
  );
/** One field or attachment that is asked about; `note` is what the reviewer writes of it. */
export type SupplementAsk = z.infer<typeof supplementAskSchema>;
/** What is asked about in one request: each field once. */
export const supplementAsksSchema = z.array(supplementAskSchema, { error: 'Ska vara en lista.' }).check(
  z.refine((asked) => asked.length > 0 && new Set(asked.map(({ field }) => field)).size === asked.length, {
    error: twiceAllowed,
  }),
);
