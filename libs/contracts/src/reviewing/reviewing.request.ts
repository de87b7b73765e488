import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ReviewDraft, reviewDraftSchema, type Settlement, settlementSchema } from '@tp/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

import { FollowsSchema, type Parsed } from '../validation/follows-schema.js';

const LARGEST = 2 ** 31 - 1;
const MOST_PAIRS = 20_000;
const LONGEST_REASON = 2_000;
const MOST_TAGS = 20;
const LONGEST_TAG = 60;
const REASON = `Ska vara en text på 1 till ${LONGEST_REASON} tecken.`;
const REFERENCE = 'Ska vara en ansökans nummer.';
const PERSON = 'Ska vara en persons nummer.';

export class ReviewPairRequest {
  @ApiProperty() @IsString({ message: REFERENCE }) @MaxLength(500, { message: REFERENCE }) readonly reference!: string;
  @ApiProperty()
  @IsInt({ message: PERSON })
  @Min(1, { message: PERSON })
  @Max(LARGEST, { message: PERSON })
  readonly personId!: number;
}

/** Who is to review what; all of it, or nothing. */
export class AssignReviewsRequest {
  @ApiProperty({ type: [ReviewPairRequest] })
  @IsArray({ message: 'Ska vara en lista.' })
  @ArrayMaxSize(MOST_PAIRS, { message: `Ska vara högst ${MOST_PAIRS}.` })
  @ValidateNested({ each: true })
  @Type(() => ReviewPairRequest)
  readonly add!: ReviewPairRequest[];

  @ApiProperty({ type: [ReviewPairRequest] })
  @IsArray({ message: 'Ska vara en lista.' })
  @ArrayMaxSize(MOST_PAIRS, { message: `Ska vara högst ${MOST_PAIRS}.` })
  @ValidateNested({ each: true })
  @Type(() => ReviewPairRequest)
  readonly remove!: ReviewPairRequest[];
}

const PER_APPLICATION = 'Ska vara ett heltal från 1 till 20.';
const MOST = 'Ska vara ett heltal från 1, eller utelämnas.';

export class AssignEvenlyRequest {
  @ApiProperty({ minimum: 1, maximum: 20 })
  @IsInt({ message: PER_APPLICATION })
  @Min(1, { message: PER_APPLICATION })
  @Max(20, { message: PER_APPLICATION })
  readonly perApplication!: number;

  @ApiPropertyOptional({ description: 'Most that one reviewer may have in all.' })
  @IsOptional()
  @IsInt({ message: MOST })
  @Min(1, { message: MOST })
  @Max(LARGEST, { message: MOST })
  readonly most?: number;

  @ApiProperty({ type: [Number], description: 'The people to choose among.' })
  @IsArray({ message: 'Ska vara en lista.' })
  @ArrayMaxSize(1_000, { message: 'Ska vara högst 1 000.' })
  @IsInt({ each: true, message: PERSON })
  readonly reviewers!: number[];
}

export class DeclareConflictRequest {
  @ApiProperty() @IsString({ message: REFERENCE }) @Length(1, 500, { message: REFERENCE }) readonly reference!: string;
  @ApiProperty({ maxLength: LONGEST_REASON })
  @IsString({ message: REASON })
  @Length(1, LONGEST_REASON, { message: REASON })
  readonly reason!: string;
}

export class MarkApplicationRequest {
  @ApiProperty() @IsBoolean({ message: 'Ska vara true eller false.' }) readonly isFlagged!: boolean;
  @ApiProperty({ type: [String] })
  @IsArray({ message: 'Ska vara en lista.' })
  @ArrayMaxSize(MOST_TAGS, { message: `Ska vara högst ${MOST_TAGS} etiketter.` })
  @IsString({ each: true, message: 'Ska vara texter.' })
  @Length(1, LONGEST_TAG, { each: true, message: `Ska vara 1 till ${LONGEST_TAG} tecken.` })
  readonly tags!: string[];
}

const anObject = { type: 'object', additionalProperties: true } as const;

export class SaveOwnReviewRequest {
  @ApiProperty({ ...anObject, description: 'What is changed of the draft: an absent key stays, null takes away (RFC 7396).' })
  @FollowsSchema('isReviewDraft', (value) => reviewDraftSchema.safeParse(value))
  readonly changes!: ReviewDraft;
}

const settles = (value: unknown): Parsed =>
  settlementSchema.safeParse({ ...(typeof value === 'object' ? value : {}), application: '', by: '', on: '2000-01-01' });

export class SettleApplicationRequest {
  @ApiProperty({ ...anObject, description: 'As a settlement in the round file, without application, by and on.' })
  @FollowsSchema('isSettlement', settles)
  readonly settlement!: Pick<Settlement, 'reason' | 'direction' | 'requirements' | 'ineligibleCostItems'>;
}
