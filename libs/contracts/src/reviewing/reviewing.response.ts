import { ApiProperty } from '@nestjs/swagger';
import type { ConflictKind, Departure, Review, ReviewDraft, SuggestedReview } from '@tp/domain';

const anObject = { type: 'object', additionalProperties: true } as const;
const CONFLICTS = ['declared', 'employed'] as const satisfies readonly ConflictKind[];
const OWN_STATES = ['assigned', 'begun', 'sent'] as const;

export class AssignedReviewerResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly hasSent!: boolean;
}

export class WorkListItemResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly committee!: string;
  @ApiProperty() readonly committeeName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null where a secrecy mark covers it, and so for the rest.' })
  readonly title!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly place!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly district!: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly requestedAmount!: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When a supplement that has not come is due.' })
  readonly awaitsUntil!: string | null;
  @ApiProperty({ enum: OWN_STATES, nullable: true, description: 'How far one has come; null when it is not one’s own.' })
  readonly own!: (typeof OWN_STATES)[number] | null;
  @ApiProperty({ type: [AssignedReviewerResponse] }) readonly reviewers!: readonly AssignedReviewerResponse[];
  @ApiProperty({ enum: CONFLICTS, nullable: true }) readonly conflict!: ConflictKind | null;
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'Points that reviewers disagree on; null until one’s own is sent.',
  })
  readonly disagreements!: readonly string[] | null;
  @ApiProperty({
    type: [Number],
    nullable: true,
    description: 'Reviewers who must keep away; null for who does not assign.',
  })
  readonly keptAway!: readonly number[] | null;
  @ApiProperty() readonly isFlagged!: boolean;
  @ApiProperty({ type: [String] }) readonly tags!: readonly string[];
}

export class ReviewerProgressResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly isLead!: boolean;
  @ApiProperty() readonly assigned!: number;
  @ApiProperty() readonly sent!: number;
  @ApiProperty({ description: 'Applications that the reviewer must keep away from.' }) readonly conflicts!: number;
}

export class WorkListResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The number of the one who asks among the reviewers.' }) readonly personId!: number;
  @ApiProperty() readonly mayAssign!: boolean;
  @ApiProperty({ type: [WorkListItemResponse], description: 'All, in one’s own order.' })
  readonly items!: readonly WorkListItemResponse[];
  @ApiProperty({ type: [ReviewerProgressResponse] }) readonly reviewers!: readonly ReviewerProgressResponse[];
  @ApiProperty() readonly assigned!: number;
  @ApiProperty() readonly sent!: number;
}

export class ReviewPairResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly personId!: number;
}
export class AssignedReviewsResponse {
  @ApiProperty({ type: [ReviewPairResponse] }) readonly added!: readonly ReviewPairResponse[];
  @ApiProperty({ type: [ReviewPairResponse] }) readonly removed!: readonly ReviewPairResponse[];
}
export class LackingReviewersResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly count!: number;
}
export class AssignedEvenlyResponse {
  @ApiProperty({ type: [ReviewPairResponse] }) readonly added!: readonly ReviewPairResponse[];
  @ApiProperty({ type: [LackingReviewersResponse], description: 'Those that could not be given as many as asked.' })
  readonly lacking!: readonly LackingReviewersResponse[];
}

export class ReviewRemarkResponse {
  @ApiProperty() readonly point!: string;
  @ApiProperty() readonly message!: string;
}
export class SentReviewResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty() readonly applicationVersion!: number;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ ...anObject, description: 'As in the round file.' }) readonly review!: Review;
  @ApiProperty({ type: [Object] }) readonly departures!: readonly Departure[];
  @ApiProperty({ format: 'date-time' }) readonly sentAt!: string;
}
export class OwnReviewResponse {
  @ApiProperty({ ...anObject }) readonly draft!: ReviewDraft;
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly savedAt!: string | null;
  @ApiProperty() readonly isAssigned!: boolean;
  @ApiProperty({ ...anObject, nullable: true, description: 'What the rules suggest; null until they are asked.' })
  readonly suggested!: SuggestedReview | null;
  @ApiProperty({ type: [Object] }) readonly departures!: readonly Departure[];
  @ApiProperty({ type: [ReviewRemarkResponse], description: 'What is left to do before it can be sent.' })
  readonly remarks!: readonly ReviewRemarkResponse[];
  @ApiProperty({ type: [SentReviewResponse], description: 'One’s own, the oldest first.' })
  readonly sent!: readonly SentReviewResponse[];
  @ApiProperty({ description: 'The application has been changed since the newest was sent.' }) readonly isOutdated!: boolean;
}
export class SavedReviewResponse {
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ format: 'date-time' }) readonly savedAt!: string;
}
export class ReviewSentResponse {
  @ApiProperty() readonly version!: number;
  @ApiProperty() readonly sha256!: string;
  @ApiProperty({ format: 'date-time' }) readonly sentAt!: string;
}
