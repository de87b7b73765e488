import { ApiProperty } from '@nestjs/swagger';
import type { DraftContent, DraftField, DraftValue, FieldRevisions, Principles, Round } from '@tp/domain';
import { CallResponse } from '../rounds/round-call.response.js';

const STATES = ['writing', 'handed-over', 'sent'] as const;
type State = (typeof STATES)[number];

/** An application that its committee is writing; nobody else sees it. */
export class DraftResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'The committee’s code.' }) readonly committee!: string;
  @ApiProperty({ enum: STATES }) readonly state!: State;
  @ApiProperty({ description: 'What was said as it was handed over, or back.' }) readonly word!: string;
  @ApiProperty({ type: String, nullable: true }) readonly stateBy!: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly priority!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of the application that it became.' })
  readonly reference!: string | null;
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ format: 'date-time' }) readonly updatedAt!: string;
}

export class DraftListResponse {
  @ApiProperty({ type: [DraftResponse] }) readonly items!: readonly DraftResponse[];
}

export class CreatedDraftResponse {
  @ApiProperty() readonly id!: number;
}

/** A draft with what its form needs of the round. */
export class DraftFormResponse extends DraftResponse {
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly content!: DraftContent;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly revisions!: FieldRevisions;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The round’s facts, as in its file.' })
  readonly round!: Round;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The principles document that the round is assessed by.',
  })
  readonly principles!: Principles | null;
  @ApiProperty() readonly committeeName!: string;
  @ApiProperty({ type: CallResponse }) readonly call!: CallResponse;
  @ApiProperty() readonly maySend!: boolean;
}

export class DraftConflictResponse {
  @ApiProperty() readonly field!: DraftField;
  @ApiProperty({ description: 'What stands there.' }) readonly theirs!: DraftValue;
  @ApiProperty() readonly revision!: number;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

/** What was asked to be saved is saved, but for the conflicts, which others have written since. */
export class SavedDraftResponse {
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ format: 'date-time' }) readonly savedAt!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) readonly revisions!: FieldRevisions;
  @ApiProperty({ type: [DraftConflictResponse] }) readonly conflicts!: readonly DraftConflictResponse[];
}

export class DraftWriterResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty({ format: 'date-time' }) readonly seenAt!: string;
}

export class DraftPresenceResponse {
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ enum: STATES }) readonly state!: State;
  @ApiProperty({ type: [DraftWriterResponse] }) readonly writers!: readonly DraftWriterResponse[];
}

export class DraftHistoryEntryResponse {
  @ApiProperty() readonly revision!: number;
  @ApiProperty() readonly field!: DraftField;
  @ApiProperty({ description: 'What stood there from then on.' }) readonly value!: DraftValue;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

export class DraftHistoryResponse {
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly revision!: number;
  @ApiProperty({ type: [DraftHistoryEntryResponse] }) readonly entries!: readonly DraftHistoryEntryResponse[];
}

/** A receipt. */
export class SubmissionResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty({ enum: ['application', 'supplement', 'withdrawal'] }) readonly kind!: 'application' | 'supplement' | 'withdrawal';
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ description: 'The committee’s code.' }) readonly committee!: string;
  @ApiProperty({ description: 'SHA-256 of the application’s canonical JSON, in hex.' }) readonly sha256!: string;
  @ApiProperty({ description: 'It came after the last day.' }) readonly isLate!: boolean;
  @ApiProperty() readonly sentBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly sentAt!: string;
  @ApiProperty({ description: 'The application’s, which was sent or taken back.' }) readonly version!: number;
  @ApiProperty({ description: 'As it stands in that.' }) readonly title!: string;
  @ApiProperty({ description: 'Kronor, likewise.' }) readonly requestedAmount!: number;
  @ApiProperty({ type: String, nullable: true }) readonly committeeCaseNumber!: string | null;
}

export class SubmissionListResponse {
  @ApiProperty({ type: [SubmissionResponse] }) readonly items!: readonly SubmissionResponse[];
}
