export {
  type Application,
  applicationSchema,
  type Attachment,
  type Confidentiality,
  COST_CATEGORIES,
  type CostItem,
  EVIDENCE_KINDS,
  MEASURES,
} from './applications/application.js';
export { assess } from './assessments/assess.js';
export { type AssessedCriterion, type Assessment, type UnsettledPoint, type Verdict } from './assessments/assessment.js';
export { type AssessedOutcome, type DenialGround, outcomeOf } from './assessments/outcome.js';
export { type Decision, type Outcome } from './decisions/decision.js';
export {
  type BudgetAdjustment,
  DECISION_LIST_FORMAT,
  type DecisionList,
  type DecisionRow,
  type Totals,
} from './decisions/decision-list.js';
export { type Fault, pointerOf } from './faults/fault.js';
export { faultsOfIssues } from './faults/faults-of-issues.js';
export { canonicalJson, hashOf, sha256OfText } from './hashing/canonical-json.js';
export { isKronor, type Kronor, kronor, LARGEST_AMOUNT, type SignedKronor, signedKronor, sumKronor } from './money/kronor.js';
export {
  addRational,
  compareRational,
  multiplyRational,
  type Rational,
  rational,
  roundToHundredths,
  subtractRational,
} from './money/rational.js';
export {
  type CheckResult,
  type CostItemResult,
  type CriterionResult,
  type FieldsRead,
  type Finding,
  type FindingKind,
  type PreAssessment,
} from './pre-assessment/pre-assessment.js';
export { BUILT_IN_CODES, codeTexts } from './principles/built-in-codes.js';
export { highestLevel, highestScore } from './principles/highest-score.js';
export {
  type Criterion,
  type Level,
  type PrincipleCheck,
  type Principles,
  PRINCIPLES_FORMAT,
  principlesSchema,
} from './principles/principles.js';
export { type IneligibleCostItem, type Review, reviewSchema, type Settlement, settlementSchema } from './reviews/review.js';
export {
  type Committee,
  committeeSchema,
  type Municipality,
  municipalitySchema,
  type Round,
  ROUND_FORMAT,
  type RoundFile,
  roundFileSchema,
  type RoundHeader,
  roundHeaderSchema,
  roundSchema,
  SELECTION_METHODS,
  type SelectionMethod,
  selectionMethodOf,
} from './rounds/round-file.js';
export { type Candidate, type Ranked, type Selection, type WhatWouldHelp } from './selection/candidate.js';
export { compareByCodePoint } from './selection/compare-by-code-point.js';
export { type Optimum, optimiseWithBound } from './selection/optimise.js';
export { select } from './selection/select.js';
