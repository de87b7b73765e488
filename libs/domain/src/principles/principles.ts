import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

export const PRINCIPLES_FORMAT = 'trygghetsportalen.principles/1';

const checkSchema = f.object({ id: f.text, label: f.text, check: f.text, code: f.text });
const levelSchema = f.object({ level: f.wholeNumberFromZero, descriptor: f.text, check: f.optional(f.text) });
const criterionSchema = f.object({
  code: f.text,
  label: f.text,
  weight: f.positiveWholeNumber,
  minimum: f.optional(f.wholeNumberFromZero),
  denialCode: f.optional(f.text),
  levels: f.list(levelSchema),
});

const codeAllowed = 'En kod ska börja med en bokstav.';
/** Denial code → its text. An object keeps the order of such keys (none is an integer), and the order counts (assessment.md 2). */
const codesSchema = z.record(f.text.check(z.regex(/^\p{L}/u, { error: codeAllowed })), f.text, {
  error: 'Ska vara ett objekt från kod till text.',
});

export const principlesSchema = f.object({
  format: f.constant(PRINCIPLES_FORMAT),
  id: f.text,
  title: f.text,
  decidedBy: f.text,
  decidedOn: f.day,
  status: f.optional(f.text),
  notice: f.optional(f.text),
  codes: codesSchema,
  direction: f.list(checkSchema),
  requirements: f.list(checkSchema),
  costItems: f.list(checkSchema),
  criteria: f.list(criterionSchema),
  threshold: f.wholeNumberFromZero,
});

/** What the decision body decided to judge by, as data. Source: formats/principles.md. */
export type Principles = z.infer<typeof principlesSchema>;
export type PrincipleCheck = z.infer<typeof checkSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type Level = z.infer<typeof levelSchema>;
