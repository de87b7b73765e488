import * as z from 'zod/mini';
import * as f from '../rounds/fields.js';

// Keys stand in the order of formats/round.md: written back, they come in this order.

export const MEASURES = [
  'lighting',
  'sightlines',
  'activate-place',
  'deter-crime',
  'underpass',
  'camera-surveillance',
  'school-grounds',
  'vehicle-barrier',
  'other',
] as const;
export const COST_CATEGORIES = [
  'construction',
  'design',
  'client-cost',
  'equipment',
  'contingency',
  'operating',
  'maintenance',
  'unspecified',
] as const;
export const EVIDENCE_KINDS = ['police', 'survey', 'safety-walk', 'measurement', 'incident-log', 'dialogue', 'other'] as const;

export const siteSchema = f.object({ name: f.text, district: f.text, lat: f.latitude, lon: f.longitude });
export const placeSchema = f.object({
  name: f.text,
  district: f.text,
  lat: f.latitude,
  lon: f.longitude,
  sites: f.list(siteSchema),
});
export const evidenceSchema = f.object({ kind: f.oneOf(...EVIDENCE_KINDS), label: f.text, description: f.text, date: f.day });
export const costItemSchema = f.object({
  year: f.year,
  category: f.oneOf(...COST_CATEGORIES),
  description: f.text,
  amount: f.amount,
  publicAccess: f.optional(f.trueOrFalse),
});
export const attachmentSchema = f.object({
  number: f.wholeNumber,
  name: f.text,
  mandatory: f.trueOrFalse,
  confidential: f.trueOrFalse,
  received: f.optional(f.trueOrFalse),
});
export const confidentialitySchema = f.object({ concerns: f.text, legalBasis: f.text, fields: f.optional(f.list(f.text)) });

export const applicationSchema = f.object({
  reference: f.text,
  committee: f.text,
  committeeCaseNumber: f.optional(f.text),
  priority: f.optional(f.positiveWholeNumber),
  contact: f.optional(f.object({ role: f.text, email: f.text })),
  committeeDecision: f.optional(f.object({ matter: f.text, date: f.optional(f.day), status: f.oneOf('decided', 'conditional') })),
  receivedOn: f.day,
  supplement: f.optional(f.object({ requestedOn: f.day, dueOn: f.day, receivedOn: f.optional(f.day) })),
  title: f.text,
  place: placeSchema,
  publicAccess: f.optional(f.trueOrFalse),
  measures: f.list(f.oneOf(...MEASURES)),
  problem: f.text,
  purpose: f.text,
  evidence: f.list(evidenceSchema),
  targetGroup: f.text,
  equalityAnalysis: f.text,
  childImpact: f.text,
  collaboration: f.text,
  coApplicant: f.optional(f.text),
  landControl: f.optional(f.text),
  schedule: f.optional(f.object({ start: f.optional(f.day), end: f.optional(f.day) })),
  costItems: f.list(costItemSchema),
  requestedAmount: f.amount,
  operatingImpact: f.optional(f.object({ annualAmount: f.optional(f.signedAmount), description: f.text })),
  capitalCost: f.optional(f.object({ depreciationYears: f.wholeNumber, interestPercent: f.decimal, firstYearAmount: f.amount })),
  expectedEffect: f.text,
  followUp: f.text,
  attachments: f.list(attachmentSchema),
  confidentiality: f.list(confidentialitySchema),
});

/** What a committee applies for, as sent. Source: formats/round.md, `applications[]`. */
export type Application = z.infer<typeof applicationSchema>;
export type CostItem = z.infer<typeof costItemSchema>;
export type Attachment = z.infer<typeof attachmentSchema>;
export type Confidentiality = z.infer<typeof confidentialitySchema>;
