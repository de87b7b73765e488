import * as z from 'zod/mini';
import { applicationSchema } from '../applications/application.js';
import { principlesSchema } from '../principles/principles.js';
import { reviewSchema, settlementSchema } from '../reviews/review.js';
import * as f from './fields.js';

export const ROUND_FORMAT = 'trygghetsportalen.round/1';
export const SELECTION_METHODS = ['threshold', 'rank', 'optimise'] as const;

const slugAllowed = 'Ska vara ett kort namn av små bokstäver a–z, siffror och bindestreck.';
const slug = z.string({ error: slugAllowed }).check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: slugAllowed }));

export const municipalitySchema = f.object({ name: f.text, reviewBody: f.text, decisionBody: f.text });
export const committeeSchema = f.object({
  code: f.text,
  name: f.text,
  kind: f.oneOf('district', 'specialist'),
  administration: f.text,
});
export const roundSchema = f.object({
  id: slug,
  title: f.text,
  caseNumber: f.text,
  budgetYear: f.year,
  statementDate: f.day,
  submissionDeadline: f.optional(f.day),
  frame: f.nullable(f.amount),
  fundingSource: f.text,
  principles: f.text,
  selection: f.optional(f.object({ method: f.oneOf(...SELECTION_METHODS) })),
  applicants: f.optional(f.object({ levelsShown: f.trueOrFalse, lateApplications: f.oneOf('refused', 'marked') })),
});

const beforeApplications = {
  format: f.constant(ROUND_FORMAT),
  synthetic: f.optional(f.trueOrFalse),
  notice: f.optional(f.text),
  municipality: municipalitySchema,
  round: roundSchema,
  committees: f.list(committeeSchema),
};
const afterApplications = {
  reviews: f.optional(f.list(reviewSchema)),
  settlements: f.optional(f.list(settlementSchema)),
  principles: f.optional(principlesSchema),
};
export const roundFileSchema = f.object({ ...beforeApplications, applications: f.list(applicationSchema), ...afterApplications });
/** All of a round's file but its applications, which may be too many to hold at once. */
export const roundHeaderSchema = f.object({ ...beforeApplications, ...afterApplications });

/** One funding round as its file says it. Source: formats/round.md. */
export type RoundFile = z.infer<typeof roundFileSchema>;
export type RoundHeader = z.infer<typeof roundHeaderSchema>;
export type Round = z.infer<typeof roundSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type Committee = z.infer<typeof committeeSchema>;
export type SelectionMethod = (typeof SELECTION_METHODS)[number];
