import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

const ineligibleCostItemSchema = f.object({ index: f.wholeNumberFromZero, code: f.text });
const directionSchema = f.object({ verdict: f.oneOf('in-line', 'not-in-line'), code: f.optional(f.text) });
const requirementsVerdict = f.oneOf('met', 'not-met');

export const reviewSchema = f.object({
  application: f.text,
  reviewer: f.text,
  direction: directionSchema,
  requirements: f.object({ verdict: requirementsVerdict, code: f.optional(f.text), shortcomings: f.list(f.text) }),
  levels: z.record(f.text, f.wholeNumberFromZero, { error: 'Ska vara ett objekt från kriterium till nivå.' }),
  ineligibleCostItems: f.list(ineligibleCostItemSchema),
  denialCode: f.optional(f.text),
  motivation: f.optional(f.text),
});

export const settlementSchema = f.object({
  application: f.text,
  by: f.text,
  on: f.day,
  reason: f.text,
  direction: f.optional(directionSchema),
  requirements: f.optional(
    f.object({ verdict: requirementsVerdict, code: f.optional(f.text), shortcomings: f.optional(f.list(f.text)) }),
  ),
  ineligibleCostItems: f.optional(f.list(ineligibleCostItemSchema)),
});

/** One person's record of one application. Source: round.md, `reviews[]`; assessment.md 2. */
export type Review = z.infer<typeof reviewSchema>;
/** What a lead reviewer settled of one application; what it states replaces the reviews on that point. */
export type Settlement = z.infer<typeof settlementSchema>;
export type IneligibleCostItem = z.infer<typeof ineligibleCostItemSchema>;
