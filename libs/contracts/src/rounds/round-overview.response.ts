import { ApiProperty } from '@nestjs/swagger';

const DAY = { type: String, format: 'date' } as const;

/** `daysLeft` is below 0 when the day is past. */
export class RoundDateResponse {
  @ApiProperty({ enum: ['submission-deadline', 'statement-date'] }) readonly kind!: 'submission-deadline' | 'statement-date';
  @ApiProperty(DAY) readonly on!: string;
  @ApiProperty() readonly daysLeft!: number;
}

/** Each application is in one of the states. */
export class ApplicationStatesResponse {
  @ApiProperty({ description: 'The rules have not been asked yet.' }) readonly received!: number;
  @ApiProperty({ description: 'Not reviewed yet, as far as the reader may know.' }) readonly 'pre-assessed'!: number;
  @ApiProperty({ description: 'By at least one reviewer; a settled one is here too.' }) readonly reviewed!: number;
  @ApiProperty({ description: 'The reviewers disagree, and nobody has settled it; known once a proposal is made.' })
  readonly unsettled!: number;
}
/** An application may have several. */
export class FindingCountsResponse {
  @ApiProperty() readonly sum!: number;
  @ApiProperty() readonly schedule!: number;
  @ApiProperty() readonly attachment!: number;
  @ApiProperty() readonly start!: number;
  @ApiProperty({ description: 'A supplement came after its last day.' }) readonly 'supplement-late'!: number;
  @ApiProperty({ description: 'A supplement has not come, and its last day is past.' })
  readonly 'supplement-unanswered'!: number;
}
export class SupplementCountsResponse {
  @ApiProperty({ description: 'Asked for, not come, and its last day is today or ahead.' }) readonly awaited!: number;
  @ApiProperty({ description: 'Asked for, not come, and its last day is past.' }) readonly late!: number;
  @ApiProperty() readonly received!: number;
}

/** Kronor; masked amounts are left out of the sum. */
export class CommitteeOverviewResponse {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Code; null for applications whose committee is covered by secrecy.',
  })
  readonly code!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty() readonly applications!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly maskedAmounts!: number;
  @ApiProperty({ type: ApplicationStatesResponse }) readonly states!: ApplicationStatesResponse;
  @ApiProperty({ type: FindingCountsResponse }) readonly findings!: FindingCountsResponse;
  @ApiProperty({ type: SupplementCountsResponse }) readonly supplements!: SupplementCountsResponse;
}

export class SupplementResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where secrecy covers it.' }) readonly title!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly committeeName!: string | null;
  @ApiProperty({ enum: ['awaited', 'late', 'received'] }) readonly state!: 'awaited' | 'late' | 'received';
  @ApiProperty(DAY) readonly requestedOn!: string;
  @ApiProperty({ ...DAY, nullable: true }) readonly dueOn!: string | null;
  @ApiProperty({ ...DAY, nullable: true }) readonly receivedOn!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Until it is due; below 0 when that is past.' }) readonly daysLeft!:
    number | null;
}

/** Of the applications that the reader may read, and no others. */
export class OverviewOfApplicationsResponse {
  @ApiProperty({ type: [CommitteeOverviewResponse], description: 'Those with applications, in the order of the round.' })
  readonly committees!: readonly CommitteeOverviewResponse[];
  @ApiProperty({ type: [String], description: 'Names of those without; empty for who does not see all committees.' })
  readonly notApplied!: readonly string[];
  @ApiProperty({ type: [SupplementResponse], description: 'At most a hundred: those awaited first, the longest due first.' })
  readonly supplements!: readonly SupplementResponse[];
}

export class ReviewerCountResponse {
  @ApiProperty() readonly reviewer!: string;
  @ApiProperty() readonly reviews!: number;
}

/** How far a round has come. A part that the reader may not see is absent. */
export class RoundOverviewResponse {
  @ApiProperty({ ...DAY, description: 'In Stockholm; what is late is so on this day.' }) readonly today!: string;
  @ApiProperty() readonly isProposed!: boolean;
  @ApiProperty({ description: 'Whether the reader sees the review body’s own work.' }) readonly seesReviews!: boolean;
  @ApiProperty({ type: [RoundDateResponse] }) readonly dates!: readonly RoundDateResponse[];
  @ApiProperty({ type: OverviewOfApplicationsResponse, required: false }) readonly applications?: OverviewOfApplicationsResponse;
  @ApiProperty({ type: [ReviewerCountResponse], required: false, description: 'The most first.' })
  readonly reviewers?: readonly ReviewerCountResponse[];
}
