import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type MeetingRecord,
  meetingRecordSchema,
  type RobustnessOrder,
  robustnessOrderSchema,
  type SelectionMove,
  selectionMovesSchema,
} from '@tp/domain';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsObject, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { FollowsSchema } from '../validation/follows-schema.js';

const LONGEST_REASON = 2_000;
const LONGEST_MOTIVATION = 20_000;
const MOST_REFERENCES = 20_000;
const MOST_CONSTRAINTS = 100;
const REASON = `Ska vara ett skäl på 1 till ${LONGEST_REASON} tecken.`;
const NAME = 'Ska vara ett namn på 1 till 100 tecken.';
const PHRASE = `Ska vara en text på 1 till ${LONGEST_REASON} tecken.`;
const MOTIVATION = `Ska vara en text på 1 till ${LONGEST_MOTIVATION} tecken.`;
const REFERENCES = `Ska vara en lista av högst ${MOST_REFERENCES} ansökningars nummer.`;

export class ChooseSelectionRequest {
  @ApiProperty({ type: 'array', items: { type: 'object' }, description: 'Each with reference, to (in or out) and reason.' })
  @FollowsSchema('isSelectionMoves', (value) => selectionMovesSchema.safeParse(value))
  readonly moves!: SelectionMove[];

  @ApiProperty({ type: [String], description: 'What the selection was asked to keep, as texts.' })
  @IsArray({ message: 'Ska vara en lista.' })
  @ArrayMaxSize(MOST_CONSTRAINTS, { message: `Ska vara högst ${MOST_CONSTRAINTS} villkor.` })
  @IsString({ each: true, message: 'Ska vara texter.' })
  @MaxLength(500, { each: true, message: 'Ska vara högst 500 tecken.' })
  readonly constraints!: string[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'That the documents tell how firm the selection is, and by which samples: band (per cent), samples and seed.',
  })
  @IsOptional()
  @FollowsSchema('isRobustnessOrder', (value) => robustnessOrderSchema.safeParse(value))
  readonly robustness?: RobustnessOrder | null;
}

export class SaveAlternativeRequest {
  @ApiProperty({ maxLength: 100 }) @IsString({ message: NAME }) @Length(1, 100, { message: NAME }) readonly name!: string;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'As the page keeps it.' })
  @IsObject({ message: 'Ska vara ett objekt.' })
  readonly content!: object;
}

export class WriteMotivationRequest {
  @ApiProperty({ maxLength: LONGEST_MOTIVATION })
  @IsString({ message: MOTIVATION })
  @Length(1, LONGEST_MOTIVATION, { message: MOTIVATION })
  readonly text!: string;

  @ApiProperty({ description: 'Whether it is the one that the documents say.' })
  @IsBoolean({ message: 'Ska vara true eller false.' })
  readonly isAccepted!: boolean;
}

export class AcceptMotivationsRequest {
  @ApiProperty({ type: [String] })
  @IsArray({ message: REFERENCES })
  @ArrayMaxSize(MOST_REFERENCES, { message: REFERENCES })
  @IsString({ each: true, message: REFERENCES })
  readonly references!: string[];
}

export class AddPhraseRequest {
  @ApiProperty() @IsString({ message: PHRASE }) @Length(1, LONGEST_REASON, { message: PHRASE }) readonly text!: string;
}

export class UnlockProposalRequest {
  @ApiProperty() @IsString({ message: REASON }) @Length(1, LONGEST_REASON, { message: REASON }) readonly reason!: string;
}

export class RecordDecisionRequest {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What happened at the meeting.' })
  @FollowsSchema('isMeetingRecord', (value) => meetingRecordSchema.safeParse(value))
  readonly record!: MeetingRecord;
}

const FORMATS = ['xlsx', 'csv', 'json', 'docx'] as const;
export class DecidedExportQuery {
  @ApiProperty({ enum: FORMATS })
  @IsIn(FORMATS, { message: `Ska vara ${FORMATS.join(', ')}.` })
  readonly format!: (typeof FORMATS)[number];
}
