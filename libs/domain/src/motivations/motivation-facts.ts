import type { Application } from '../applications/application.js';
import type { Assessment } from '../assessments/assessment.js';
import type { AssessedOutcome } from '../assessments/outcome.js';
import type { Decision } from '../decisions/decision.js';
import type { Kronor } from '../money/kronor.js';
import type { PreAssessment } from '../pre-assessment/pre-assessment.js';
import type { Principles } from '../principles/principles.js';
import type { Review, Settlement } from '../reviews/review.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { SelectionConstraint } from '../selection/constraint.js';

/** Everything that a motivation may be composed from: what was applied for, what the rules found, what people judged. */
export type MotivationFacts = Readonly<{
  application: Application;
  assessment: Assessment;
  outcome: AssessedOutcome;
  result: Omit<Decision, 'motivation' | 'isMotivationDraft'>;
  reviews: readonly Review[];
  settlement: Settlement | null;
  principles: Principles;
  /** Kronor; `null` for no ceiling. */
  frame: Kronor | null;
  method: SelectionMethod;
  /** What the selection had to keep beside the frame; none in most rounds. */
  constraints: readonly SelectionConstraint[];
  /** Kronor that the frame lacked when the candidate was tried; `null` for what the frame did not deny. */
  missing: Kronor | null;
  /** `null` when the queue has not made it yet. */
  preAssessment: PreAssessment | null;
  /** Why a person departs from what the method selects; `null` where nobody does. */
  departure: string | null;
}>;

export type AssessedFacts = MotivationFacts & Readonly<{ assessment: Extract<Assessment, { kind: 'assessed' }> }>;
