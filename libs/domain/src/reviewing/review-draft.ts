import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

const LONGEST_TEXT = 20_000;
const longest = `Ska vara en text på högst ${LONGEST_TEXT} tecken.`;
const shortText = f.text.check(z.maxLength(LONGEST_TEXT, { error: longest }));
const directionSchema = f.object({ verdict: f.oneOf('in-line', 'not-in-line'), code: f.optional(f.text) });
const requirementsSchema = f.object({
  verdict: f.oneOf('met', 'not-met'),
  code: f.optional(f.text),
  shortcomings: f.list(shortText),
});
const byKey = <T extends z.core.SomeType>(value: T) => z.record(f.text, f.nullable(value), { error: 'Ska vara ett objekt.' });

/**
 * What a reviewer has written so far of one application, or what they change of it: a key that is absent stays as it is, `null` takes
 * away what stands there (RFC 7396). Nobody else reads it until it is sent, and `notes` nobody ever.
 */
export const reviewDraftSchema = f.object({
  direction: f.optional(directionSchema),
  requirements: f.optional(requirementsSchema),
  /** Criterion code → level. */
  levels: f.optional(byKey(f.wholeNumberFromZero)),
  /** Index of the cost item, from 0, as a text → why it is not eligible; an empty code is one that is. */
  costItems: f.optional(byKey(f.object({ code: f.text }))),
  denialCode: f.optional(f.text),
  motivation: f.optional(shortText),
  /** The point that departs from its suggestion → why. */
  reasons: f.optional(byKey(shortText)),
  notes: f.optional(shortText),
});

export type ReviewDraft = z.infer<typeof reviewDraftSchema>;
