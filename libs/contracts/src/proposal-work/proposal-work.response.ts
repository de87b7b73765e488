import { ApiProperty } from '@nestjs/swagger';
import type {
  BudgetAdjustment,
  DecisionRow,
  LockRefusal,
  MeetingRecord,
  Outcome,
  Kronor,
  Principles,
  Review,
  RobustnessOrder,
  SelectionMethod,
  Settlement,
  SelectionMove,
  Totals,
} from '@tp/domain';

const anObject = { type: 'object', additionalProperties: true } as const;
const OUTCOMES = ['grant', 'partial', 'deny', 'unreviewed'] as const satisfies readonly Outcome[];
const METHODS = ['threshold', 'rank', 'optimise'] as const satisfies readonly SelectionMethod[];
const REFUSALS = [
  'unreviewed',
  'motivation-draft',
  'motivation-covered',
  'frame-exceeded',
] as const satisfies readonly LockRefusal['kind'][];

export class RobustnessOrderResponse {
  @ApiProperty({ description: 'Per cent around each weight.' }) readonly band!: number;
  @ApiProperty() readonly samples!: number;
  @ApiProperty() readonly seed!: number;
}
export class SelectionChoiceResponse {
  @ApiProperty({ type: [Object] }) readonly moves!: readonly SelectionMove[];
  @ApiProperty({ type: [String] }) readonly constraints!: readonly string[];
  @ApiProperty({
    type: RobustnessOrderResponse,
    nullable: true,
    description: 'By which samples the documents tell how firm it is.',
  })
  readonly robustness!: RobustnessOrder | null;
  @ApiProperty() readonly chosenBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly chosenAt!: string;
}
export class SelectionAlternativeResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty(anObject) readonly content!: unknown;
  @ApiProperty() readonly savedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly savedAt!: string;
}
export class LockRefusalResponse {
  @ApiProperty({ enum: REFUSALS }) readonly kind!: LockRefusal['kind'];
  @ApiProperty({ type: [String] }) readonly references!: readonly string[];
}
export class ProposalLockResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly version!: number;
  @ApiProperty() readonly roundVersion!: number;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty() readonly lockedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly lockedAt!: string;
  @ApiProperty({ type: String, nullable: true }) readonly unlockedBy!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly unlockedAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unlockReason!: string | null;
}
export class DecisionConfirmationResponse {
  @ApiProperty({ enum: ['secretary', 'chair'] }) readonly as!: 'secretary' | 'chair';
  @ApiProperty() readonly personId!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}
export class CommitteeDecisionResponse {
  @ApiProperty() readonly version!: number;
  @ApiProperty() readonly lockId!: number;
  @ApiProperty(anObject) readonly record!: MeetingRecord;
  @ApiProperty({ ...anObject, nullable: true }) readonly totals!: Totals | null;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty() readonly recordedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt!: string;
  @ApiProperty({ type: [DecisionConfirmationResponse] }) readonly confirmations!: readonly DecisionConfirmationResponse[];
}
/** What the one who asks may do with the proposal just now. */
export class ProposalRightsResponse {
  @ApiProperty() readonly choose!: boolean;
  @ApiProperty() readonly lock!: boolean;
  @ApiProperty() readonly record!: boolean;
  @ApiProperty() readonly confirm!: boolean;
}
export class ProposalStateResponse {
  @ApiProperty() readonly personId!: number;
  @ApiProperty() readonly roundVersion!: number;
  @ApiProperty(anObject) readonly totals!: Totals;
  @ApiProperty({ type: SelectionChoiceResponse, nullable: true }) readonly choice!: SelectionChoiceResponse | null;
  @ApiProperty({ type: [SelectionAlternativeResponse] }) readonly alternatives!: readonly SelectionAlternativeResponse[];
  @ApiProperty({ type: [LockRefusalResponse], description: 'What keeps it from being locked.' })
  readonly refusals!: readonly LockRefusalResponse[];
  @ApiProperty({ type: [ProposalLockResponse], description: 'The newest first.' })
  readonly locks!: readonly ProposalLockResponse[];
  @ApiProperty({ type: [CommitteeDecisionResponse], description: 'The newest first.' })
  readonly decisions!: readonly CommitteeDecisionResponse[];
  @ApiProperty({ type: ProposalRightsResponse }) readonly may!: ProposalRightsResponse;
}

export class SelectableCostItemResponse {
  @ApiProperty({ type: Number }) readonly amount!: Kronor;
}
export class SelectablePlaceResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly lat!: number;
  @ApiProperty() readonly lon!: number;
}
export class SelectableApplicationResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ type: Number, description: 'Kronor; 0 where `hasCoveredAmount`.' }) readonly requestedAmount!: Kronor;
  @ApiProperty({ type: [SelectableCostItemResponse] }) readonly costItems!: readonly SelectableCostItemResponse[];
  @ApiProperty({ type: String, nullable: true, description: 'null where a secrecy mark covers it, and so for the rest.' })
  readonly committee!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly title!: string | null;
  @ApiProperty({ type: [String], nullable: true }) readonly measures!: readonly string[] | null;
  @ApiProperty({ type: String, nullable: true }) readonly district!: string | null;
  @ApiProperty({ type: SelectablePlaceResponse, nullable: true }) readonly place!: SelectablePlaceResponse | null;
  @ApiProperty({ description: 'A secrecy mark covers an amount: it is not among what is selected anew.' })
  readonly hasCoveredAmount!: boolean;
  @ApiProperty({ description: 'The one who asks has to keep away from it.' }) readonly isInConflict!: boolean;
}
export class SelectableCommitteeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
}
export class SelectionMaterialResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly roundVersion!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly frame!: Kronor | null;
  @ApiProperty({ enum: METHODS }) readonly method!: SelectionMethod;
  @ApiProperty(anObject) readonly principles!: Pick<Principles, 'criteria' | 'threshold' | 'codes'>;
  @ApiProperty({ type: [SelectableCommitteeResponse] }) readonly committees!: readonly SelectableCommitteeResponse[];
  @ApiProperty({ type: [SelectableApplicationResponse] }) readonly applications!: readonly SelectableApplicationResponse[];
  @ApiProperty({ type: [Object], description: 'As in the round file, without what they say in words.' })
  readonly reviews!: readonly Review[];
  @ApiProperty({ type: [Object], description: 'As in the round file, without reasons.' })
  readonly settlements!: readonly Settlement[];
  @ApiProperty({ type: [String], description: 'What the round’s own method grants, before anybody has moved any.' })
  readonly grantedByMethod!: readonly string[];
}

export class WrittenMotivationResponse {
  @ApiProperty() readonly text!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly isAccepted!: boolean;
  @ApiProperty({ description: 'Whether the outcome still is what it was written of.' }) readonly isOfThisOutcome!: boolean;
}
export class MotivationRowResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly committee!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ enum: OUTCOMES }) readonly outcome!: Outcome;
  @ApiProperty({ type: String, nullable: true }) readonly text!: string | null;
  @ApiProperty() readonly isDraft!: boolean;
  @ApiProperty({ description: 'It names what a secrecy mark covers.' }) readonly isCovered!: boolean;
  @ApiProperty({ type: WrittenMotivationResponse, nullable: true }) readonly written!: WrittenMotivationResponse | null;
}
export class MotivationPhraseResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly text!: string;
}
export class MotivationListResponse {
  @ApiProperty({ type: [MotivationRowResponse] }) readonly rows!: readonly MotivationRowResponse[];
  @ApiProperty({ type: [MotivationPhraseResponse] }) readonly phrases!: readonly MotivationPhraseResponse[];
  @ApiProperty() readonly isLocked!: boolean;
}
export class AcceptedMotivationsResponse {
  @ApiProperty({ type: [String] }) readonly references!: readonly string[];
}
export class LockedProposalResponse {
  @ApiProperty() readonly sha256!: string;
}
export class RecordedDecisionResponse {
  @ApiProperty() readonly version!: number;
  @ApiProperty() readonly sha256!: string;
}
export class ConfirmedDecisionResponse {
  @ApiProperty({ description: 'Whether it is decided: both have confirmed it.' }) readonly isFinal!: boolean;
}
export class OwnDecisionResponse {
  @ApiProperty({ format: 'date' }) readonly meetingOn!: string;
  @ApiProperty() readonly paragraph!: string;
  @ApiProperty({ type: [Object], description: 'As in decision-list.json.' }) readonly rows!: readonly DecisionRow[];
  @ApiProperty({ type: [Object] }) readonly adjustments!: readonly BudgetAdjustment[];
}
