export {
  type ApplicationSubject,
  committeesWhere,
  committeesWithDrafts,
  may,
  mayAnywhere,
  type PortalSubject,
  type RoundSubject,
  type Subject,
} from './access/may.js';
export {
  type Action,
  type ActionOn,
  ACTIONS,
  AFTER_OWN_REVIEWS,
  type ApplicationState,
  POLICY,
  type RoundState,
  type Rule,
} from './access/policy.js';
export {
  COMMITTEE_ROLES,
  type CommitteeRole,
  type HeldRole,
  PORTAL_ROLES,
  type PortalRole,
  ROLE_WORDS,
  type Role,
  ROLES,
  ROUND_ROLES,
  type RoundRole,
} from './access/role.js';
export { type MunicipalCommittee, type RoundsSeen, roundsWhere } from './access/rounds-where.js';
export { type Alpha, alphaOf } from './agreement/alpha-of.js';
export { type DifferenceFromOthers, differencesFromOthers } from './agreement/difference-from-others.js';
export { type ScoredReview, scoredReviews } from './agreement/scored-review.js';
export { adjustedPoints, type ReviewerSeverity, severityOf } from './agreement/severity.js';
export { type Statistics, STATISTICS_FORMAT, statisticsOf } from './agreement/statistics-of.js';
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
export {
  type Assessable,
  assessApplications,
  type AssessedApplication,
  type AssessmentInput,
  type Yardstick,
} from './assessments/assess-applications.js';
export { assess } from './assessments/assess.js';
export { type AssessedCriterion, type Assessment, type UnsettledPoint, type Verdict } from './assessments/assessment.js';
export { type AssessedOutcome, type DenialGround, outcomeOf } from './assessments/outcome.js';
export { dayInStockholm } from './dates/day-in-stockholm.js';
export { daysAfter } from './dates/days-after.js';
export { daysBetween } from './dates/days-between.js';
export { budgetAdjustmentsOf } from './decisions/budget-adjustments-of.js';
export { type LockRefusal, lockRefusals } from './decisions/lock-refusals.js';
export { type DecisionListInput, decisionListOf } from './decisions/decision-list-of.js';
export {
  type ChangedRow,
  decidedRows,
  type MeetingRecord,
  meetingRecordSchema,
  type RecordedOn,
  type RecordRemark,
  remarksOnRecord,
} from './decisions/committee-decision.js';
export { type Decision, type Outcome } from './decisions/decision.js';
export {
  type BudgetAdjustment,
  DECISION_LIST_FORMAT,
  type DecisionList,
  type DecisionRow,
  type Totals,
} from './decisions/decision-list.js';
export { motivationBasis, type WrittenMotivation } from './motivations/written-motivation.js';
export { departingMoves, type SelectionMove, selectionMovesSchema, withMoves } from './selection/moves.js';
export {
  constrainedCandidates,
  type ProposalInput,
  type ProposedDecisions,
  proposeDecisions,
} from './decisions/propose-decisions.js';
export { totalsLine } from './decisions/totals-line.js';
export { totalsOf, totalsWithAmounts } from './decisions/totals-of.js';
export { type Fault, pointerOf } from './faults/fault.js';
export { memberOf } from './faults/json-value.js';
export { faultsOfIssues } from './faults/faults-of-issues.js';
export { inInputOrder } from './faults/in-input-order.js';
export { canonicalJson, hashOf, sha256OfText } from './hashing/canonical-json.js';
export { formatAmount, formatKronor, formatSignedAmount, formatSignedKronor } from './money/format-amount.js';
export { isKronor, type Kronor, kronor, LARGEST_AMOUNT, type SignedKronor, signedKronor, sumKronor } from './money/kronor.js';
export {
  type AmountRefusal,
  parseAmount,
  type ParsedAmount,
  type ParsedSignedAmount,
  parseSignedAmount,
} from './money/parse-amount.js';
export {
  addRational,
  compareRational,
  multiplyRational,
  numberOf,
  type Rational,
  rational,
  roundToHundredths,
  subtractRational,
} from './money/rational.js';
export { constraintInWords } from './motivations/constraint-phrases.js';
export { type ComposedNotice, composeNotice } from './notices/compose-notice.js';
export { mailText } from './notices/mail-text.js';
export { type NoticeFacts } from './notices/notice-facts.js';
export { NOTICE_KIND_WORDS, NOTICE_KINDS, type NoticeKind } from './notices/notice-kind.js';
export { preAssess } from './pre-assessment/pre-assess.js';
export { ENGINE_VERSION, engineOf, type InputVersions, preAssessmentHash } from './pre-assessment/pre-assessment-hash.js';
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
export { countWords } from './principles/text-functions.js';
export { checkPrinciples, type PrinciplesCheck, principlesVersionOf } from './principles/check-principles.js';
export { type CompiledPrinciples } from './principles/compiled-principles.js';
export {
  differencesOfPrinciples,
  type PrinciplesDifference,
  type PrinciplesPart,
  type PrinciplesProperty,
} from './principles/differences-of-principles.js';
export { highestLevel, highestScore } from './principles/highest-score.js';
export { plainCheck } from './principles/plain/plain-check.js';
export {
  type Criterion,
  type Level,
  type PrincipleCheck,
  type Principles,
  PRINCIPLES_FORMAT,
  principlesSchema,
} from './principles/principles.js';
export { mulberry32 } from './random/mulberry32.js';
export { assignEvenly, type EvenAssignment, type NewAssignment, type ToAssign } from './reviewing/assign-evenly.js';
export { type ConflictKind, conflictOf } from './reviewing/conflict.js';
export { type Departure, departuresOf } from './reviewing/departures.js';
export {
  type ComparedAnswer,
  type ComparedPoint,
  type ComparedReviews,
  compareReviews,
  type HowItStands,
} from './reviewing/compare-reviews.js';
export { disagreementsOf } from './reviewing/disagreement.js';
export { finishedReview, type FinishedReview, type ReviewRemark } from './reviewing/finished-review.js';
export { mergeReviewDraft } from './reviewing/merge-review-draft.js';
export { type ReviewDraft, reviewDraftSchema } from './reviewing/review-draft.js';
export { shuffledFor } from './reviewing/shuffled-for.js';
export { type SuggestedReview, suggestedReview } from './reviewing/suggested-review.js';
export { type IneligibleCostItem, type Review, reviewSchema, type Settlement, settlementSchema } from './reviews/review.js';
export { reviewerRobustness } from './robustness/reviewer-robustness.js';
export { type RobustnessOrder, robustnessOrderSchema } from './robustness/robustness-order.js';
export {
  type GrantedShare,
  type RobustnessGroup,
  robustnessGroupOf,
  type RobustnessInput,
  type SampleOptions,
  type SampleProgress,
} from './robustness/robustness.js';
export { type WeightBand, weightRobustness } from './robustness/weight-robustness.js';
export { type Call, CALL_STATES, callOf, type CallState, obstaclesToOpening, takesApplications } from './rounds/call.js';

export { type NamedByFacts, readRoundFacts, type RoundFacts } from './rounds/round-facts.js';
export { slugOf } from './rounds/slug-of.js';
export { placeInPrinciplesFile, placeInRoundFile } from './rounds/place-in-round-file.js';
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
} from './rounds/round-file.js';
export { selectionMethodOf } from './rounds/selection-method-of.js';
export { maskedPreAssessment } from './secrecy/masked-pre-assessment.js';
export { type Masked, masked, maskedApplication, maskedVersion } from './secrecy/masked.js';
export {
  isCovered,
  maskAt,
  isMask,
  maskOfText,
  maskText,
  type Secrecy,
  secrecyCount,
  type SecrecyMark,
  secrecyOf,
  wellFormedPointer,
} from './secrecy/secrecy.js';
export { type Candidate, type Ranked, type Selection, type WhatWouldHelp } from './selection/candidate.js';
export { byMerit } from './selection/by-merit.js';
export { compareByCodePoint } from './selection/compare-by-code-point.js';
export {
  type ConstrainedCandidate,
  type ConstraintDimension,
  countedBy,
  countsUnder,
  keepsConstraint,
  type SelectionConstraint,
} from './selection/constraint.js';
export { type Constrainable, parseConstraints } from './selection/parse-constraints.js';
export { greatestCommonDivisor } from './selection/greatest-common-divisor.js';
export { type Optimum, optimiseWithBound } from './selection/optimise.js';
export { bindingFrame, select, selectionOfGranted } from './selection/select.js';
export { grantedRow } from './selection/granted-outcome.js';
export { spreadOverYears } from './selection/spread-over-years.js';
export { commonDenominator, wholeItems } from './selection/whole-items.js';
export { type OutcomeIf, outcomesIf, principlesWith } from './selection/what-if.js';
export { helpFinder, whatWouldHelp } from './selection/what-would-help.js';
export { dayInWords } from './words/day-in-words.js';
export { instantToTheSecond } from './words/instant-in-words.js';
export { type FieldWords } from './words/field-word.js';
export { FIELD_WORDS } from './words/field-words.js';
export {
  APPLICATION_STATE_WORDS,
  COMMITTEE_DECISION_WORDS,
  COST_CATEGORY_WORDS,
  EVIDENCE_KIND_WORDS,
  FINDING_WORDS,
  MEASURE_WORDS,
  OUTCOME_WORDS,
  outcomeWord,
  SELECTION_METHOD_WORDS,
  SUPPLEMENT_WORDS,
  UNREVIEWED_WORDS,
  VERDICT_WORDS,
} from './words/swedish-words.js';
export {
  ATTACHMENT_KINDS,
  ATTACHMENT_KINDS_IN_WORDS,
  type AttachmentKind,
  fileNameOf,
  isAttachmentKind,
  nameOfKind,
} from './attachments/attachment-kind.js';
export {
  attachmentsOfDraft,
  type DraftAttachment,
  applicationOfDraft,
  type ApplicationPlace,
  type DraftApplication,
  draftRows,
  readablePartOf,
} from './drafts/application-of-draft.js';
export { contentOfApplication } from './drafts/content-of-application.js';
export { draftPlaceOf } from './drafts/draft-place.js';
export { type DraftRemark, draftRemarks } from './drafts/draft-remarks.js';
export {
  DRAFT_FIELDS,
  type DraftContent,
  type DraftField,
  type DraftLeaf,
  type DraftRow,
  type DraftValue,
  isDraftField,
} from './drafts/draft.js';
export {
  type DraftChange,
  type DraftConflict,
  type DraftMerge,
  type FieldRevision,
  type FieldRevisions,
  mergeDraft,
} from './drafts/merge-draft.js';
export { contentOfAsked, type SupplementedApplication, supplementedApplication } from './supplements/supplemented-application.js';
export { SUPPLEMENT_FINDINGS, type SupplementFinding, supplementFindings } from './supplements/supplement-findings.js';
export {
  answerFieldOf,
  ASKABLE_FIELDS,
  type AskableField,
  askedNumber,
  type AskTarget,
  ATTACHMENT_ASK_KINDS,
  attachmentTarget,
  isAskedAttachment,
  NEW_ATTACHMENT,
  SUPPLEMENT_ASK_KINDS,
  type SupplementAskKind,
} from './supplements/askable-fields.js';
export { areAskedRows, unknownNumbers } from './supplements/answered-attachments.js';
export { type SupplementAsk, supplementAsksSchema } from './supplements/supplement.js';
export { type AnyFinding, askWord, EVERY_FINDING_WORDS, SUPPLEMENT_FINDING_WORDS } from './words/supplement-words.js';
