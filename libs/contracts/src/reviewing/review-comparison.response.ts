import { ApiProperty } from '@nestjs/swagger';
import type { HowItStands, Settlement, UnsettledPoint } from '@tp/domain';

const anObject = { type: 'object', additionalProperties: true } as const;
const HOW = ['agreed', 'majority', 'average', 'settled', 'unsettled'] as const satisfies readonly HowItStands[];
const UNSETTLED = ['direction', 'requirements', 'ineligibleCostItems'] as const satisfies readonly UnsettledPoint[];
const OUTCOMES = ['unreviewed', 'deny', 'candidate'] as const;

export class ComparedAnswerResponse {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'number' }],
    description: 'A verdict as in the round file, `eligible` or `ineligible`, or a level.',
  })
  readonly value!: string | number;
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
}

export class ComparedPointResponse {
  @ApiProperty({ description: '`direction`, `requirements`, `levels/K1`, `costItems/0`.' }) readonly point!: string;
  @ApiProperty({ type: [ComparedAnswerResponse], description: 'In the reviewers’ order.' })
  readonly answers!: readonly ComparedAnswerResponse[];
  @ApiProperty() readonly isDiffering!: boolean;
  @ApiProperty({ enum: HOW }) readonly how!: HowItStands;
  @ApiProperty({ type: ComparedAnswerResponse, nullable: true, description: 'null until it is settled.' })
  readonly stands!: ComparedAnswerResponse | null;
}

export class ComparedReviewerResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly points!: number;
  @ApiProperty({ type: [String] }) readonly shortcomings!: readonly string[];
  @ApiProperty({ type: String, nullable: true }) readonly motivation!: string | null;
  @ApiProperty({ ...anObject, description: 'Point → why the reviewer departs from what the rules suggest.' })
  readonly reasons!: Readonly<Record<string, string>>;
}

export class ComparedCostItemResponse {
  @ApiProperty({ type: String, nullable: true }) readonly description!: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly amount!: number | null;
}

export class ComparedApplicationResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'By name; null where a secrecy mark covers it, and so for the rest.',
  })
  readonly committee!: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly title!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly place!: string | null;
  @ApiProperty({ type: [ComparedCostItemResponse] }) readonly costItems!: readonly ComparedCostItemResponse[];
  @ApiProperty({ type: [ComparedReviewerResponse] }) readonly reviewers!: readonly ComparedReviewerResponse[];
  @ApiProperty({ type: [ComparedPointResponse] }) readonly points!: readonly ComparedPointResponse[];
  @ApiProperty({ enum: UNSETTLED, isArray: true }) readonly unsettled!: readonly UnsettledPoint[];
  @ApiProperty({ ...anObject, nullable: true, description: 'As in the round file.' }) readonly settlement!: Settlement | null;
  @ApiProperty({ description: 'On average, at most two decimals.' }) readonly score!: number;
  @ApiProperty({ description: 'With the reviewers’ severity taken off: shown beside the raw points, used for nothing.' })
  readonly adjustedScore!: number;
  @ApiProperty({ enum: OUTCOMES, description: 'Before the frame.' }) readonly outcome!: (typeof OUTCOMES)[number];
  @ApiProperty({ type: String, nullable: true }) readonly code!: string | null;
}

export class ComparedCriterionResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty() readonly weight!: number;
  @ApiProperty({ description: 'The highest level.' }) readonly highest!: number;
}

export class AlphaResponse {
  @ApiProperty({ ...anObject, description: 'Code → ordinal alpha, null where it is undefined.' })
  readonly criteria!: Readonly<Record<string, number | null>>;
  @ApiProperty({ type: Number, nullable: true, description: 'Interval.' }) readonly points!: number | null;
}

export class ReviewerStandingResponse {
  @ApiProperty() readonly reviewer!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Own points less the mean of the others’, on average.' })
  readonly difference!: number | null;
  @ApiProperty({ description: 'How many applications are shared with others.' }) readonly applications!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'By least squares; null for a reviewer who shares none.' })
  readonly severity!: number | null;
  @ApiProperty({ type: [String] }) readonly comparedWith!: readonly string[];
}

export class ReviewComparisonResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The proposal is locked: nothing is settled until it is opened.' }) readonly isLocked!: boolean;
  @ApiProperty() readonly maySettle!: boolean;
  @ApiProperty() readonly threshold!: number;
  @ApiProperty({ type: [ComparedCriterionResponse] }) readonly criteria!: readonly ComparedCriterionResponse[];
  @ApiProperty({ ...anObject, description: 'Code → its text.' }) readonly codes!: Readonly<Record<string, string>>;
  @ApiProperty({ type: [ComparedApplicationResponse], description: 'Those that several have reviewed.' })
  readonly applications!: readonly ComparedApplicationResponse[];
  @ApiProperty({ type: AlphaResponse }) readonly alpha!: AlphaResponse;
  @ApiProperty({ type: [ReviewerStandingResponse] }) readonly reviewers!: readonly ReviewerStandingResponse[];
  @ApiProperty({ description: 'Applications that one must keep away from: in no row and no figure.' }) readonly leftOut!: number;
}
