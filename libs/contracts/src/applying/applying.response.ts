import { ApiProperty } from '@nestjs/swagger';
import { DraftResponse, SubmissionResponse } from '../drafts/draft.response.js';
import { CallResponse } from '../rounds/round-call.response.js';

export class OwnCommitteeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly name!: string;
}

export class SentSupplementResponse {
  @ApiProperty({ format: 'date' }) readonly requestedOn!: string;
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly receivedOn!: string | null;
  @ApiProperty({ description: 'Asked for in the portal, and waits for its answer there.' }) readonly isAnswerable!: boolean;
}

/** An application that was sent, as its committee sees where it stands. */
export class SentApplicationResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly committee!: string;
  @ApiProperty() readonly version!: number;
  @ApiProperty({ description: 'Kronor.' }) readonly requestedAmount!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly priority!: number | null;
  @ApiProperty({ type: SentSupplementResponse, nullable: true }) readonly supplement!: SentSupplementResponse | null;
  @ApiProperty({ type: SubmissionResponse, nullable: true, description: 'null for one that came with the round’s file.' })
  readonly submission!: SubmissionResponse | null;
}

export class ApplyingRoundResponse {
  @ApiProperty() readonly roundId!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly municipality!: string;
  @ApiProperty() readonly budgetYear!: number;
  @ApiProperty({ type: CallResponse }) readonly call!: CallResponse;
  @ApiProperty({ type: String, format: 'date', nullable: true }) readonly submissionDeadline!: string | null;
  @ApiProperty({ type: [OwnCommitteeResponse] }) readonly committees!: readonly OwnCommitteeResponse[];
  @ApiProperty({ type: [DraftResponse] }) readonly drafts!: readonly DraftResponse[];
  @ApiProperty({ type: [SentApplicationResponse] }) readonly sent!: readonly SentApplicationResponse[];
  @ApiProperty({ type: [SubmissionResponse] }) readonly withdrawn!: readonly SubmissionResponse[];
  @ApiProperty({ description: 'There is a decision to read.' }) readonly isDecided!: boolean;
}

/** What one’s committees have under way. */
export class ApplyingResponse {
  @ApiProperty({ type: [ApplyingRoundResponse] }) readonly rounds!: readonly ApplyingRoundResponse[];
}
