import { ApiProperty } from '@nestjs/swagger';
import {
  type AskTarget,
  ATTACHMENT_ASK_KINDS,
  SUPPLEMENT_FINDINGS,
  type SupplementAskKind,
  type SupplementFinding,
} from '@tp/domain';
import { AttachmentFileResponse } from '../attachments/attachment.response.js';

export class SupplementAskResponse {
  @ApiProperty({ type: String, description: 'A field, or attachments/ and its number, or attachments/new.' })
  readonly field!: AskTarget;
  @ApiProperty({ enum: ATTACHMENT_ASK_KINDS }) readonly kind!: SupplementAskKind;
  @ApiProperty() readonly note!: string;
}

export class SupplementDueChangeResponse {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
}

/** Who took a request back, when and why. */
export class SupplementWithdrawalResponse {
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
  @ApiProperty() readonly reason!: string;
}

/** An attachment that was asked about, or that the answer brought. */
export class SupplementedFileResponse {
  @ApiProperty({ description: 'The attachment’s number in the application.' }) readonly number!: number;
  @ApiProperty({ description: 'Covered by secrecy: nothing is told of its files.' }) readonly isCovered!: boolean;
  @ApiProperty({ description: 'Whether the answer brought a file.' }) readonly isAnswered!: boolean;
  @ApiProperty({ type: AttachmentFileResponse, nullable: true }) readonly before!: AttachmentFileResponse | null;
  @ApiProperty({ type: AttachmentFileResponse, nullable: true }) readonly after!: AttachmentFileResponse | null;
}

/** What a committee is asked to supplement. */
export class RequestedSupplementResponse {
  @ApiProperty() readonly id!: number;
  @ApiProperty({ type: [SupplementAskResponse] }) readonly asked!: readonly SupplementAskResponse[];
  @ApiProperty({ format: 'date' }) readonly dueOn!: string;
  @ApiProperty({ description: 'The application’s version that the asking made.' }) readonly askedVersion!: number;
  @ApiProperty() readonly requestedBy!: string;
  @ApiProperty({ format: 'date-time' }) readonly requestedAt!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The version that the answer made.' })
  readonly answeredVersion!: number | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly answeredAt!: string | null;
  @ApiProperty({ type: SupplementWithdrawalResponse, nullable: true })
  readonly withdrawal!: SupplementWithdrawalResponse | null;
  @ApiProperty({ description: 'Whether one may take it back.' }) readonly mayWithdraw!: boolean;
  @ApiProperty({ type: [SupplementedFileResponse] }) readonly files!: readonly SupplementedFileResponse[];
  @ApiProperty({ type: Number, nullable: true, description: 'Of the answer that is written; its committee’s alone.' })
  readonly draftId!: number | null;
  @ApiProperty({ type: [SupplementDueChangeResponse] }) readonly dueChanges!: readonly SupplementDueChangeResponse[];
}

export class SupplementListResponse {
  @ApiProperty({ format: 'date', description: 'Which day it is in Stockholm.' }) readonly today!: string;
  @ApiProperty({ format: 'date', description: 'A last day that gives a fortnight.' }) readonly suggestedDueOn!: string;
  @ApiProperty({ enum: SUPPLEMENT_FINDINGS, isArray: true }) readonly findings!: readonly SupplementFinding[];
  @ApiProperty({ description: 'Whether one may ask, and move the day.' }) readonly mayAsk!: boolean;
  @ApiProperty({ description: 'Whether one may write the answer.' }) readonly mayAnswer!: boolean;
  @ApiProperty({ type: [RequestedSupplementResponse], description: 'The newest first.' })
  readonly items!: readonly RequestedSupplementResponse[];
}
