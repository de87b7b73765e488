import type { Kronor } from '../money/kronor.js';

/** JSON pointer into `{application, round}` → the value that the evaluation read there, in the document's order. */
export type FieldsRead = Readonly<Record<string, unknown>>;

export type CheckResult = Readonly<{
  id: string;
  code: string;
  result: 'met' | 'not-met' | 'unchecked';
  fields: FieldsRead;
  /** Why it could not be checked, in Swedish; there only with `unchecked`. */
  cause?: string;
}>;
/** `code`: of the first check that fails, `null` when the item is eligible. */
export type CostItemResult = Readonly<{ code: string | null; cause?: string }>;
/** `next`: what the next level needs (its descriptor), `null` at the highest. */
export type CriterionResult = Readonly<{ code: string; level: number; fields: FieldsRead; next: string | null; cause?: string }>;
export type FindingKind = 'sum' | 'schedule' | 'attachment' | 'start';
export type Finding = Readonly<{ kind: FindingKind; fields: FieldsRead }>;

/**
 * What the rules suggest of one application, before any person has reviewed it: never a decision (KL 6:38). Same inputs,
 * same result, to the byte. Source: assessment.md 1; decision-list.md, pre-assessments.
 */
export type PreAssessment = Readonly<{
  reference: string;
  /** SHA-256 in hex of application version, round facts, principles version and engine version. */
  hash: string;
  direction: readonly CheckResult[];
  requirements: readonly CheckResult[];
  costItems: readonly CostItemResult[];
  levels: Readonly<Record<string, number>>;
  criteria: readonly CriterionResult[];
  findings: readonly Finding[];
  eligibleAmount: Kronor;
  points: number;
}>;
