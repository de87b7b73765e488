import { ApiProperty } from '@nestjs/swagger';

/** One application in a list. Kronor; what a secrecy mark covers stands as `[Sekretess, LEGALBASIS]`, a covered amount as null. */
export class ApplicationSummaryResponse {
  @ApiProperty({ example: 'TI-2021-001' }) readonly reference!: string;
  @ApiProperty({ minimum: 1, description: 'Of the application; a changed one gets the next.' }) readonly version!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'Committee code.' }) readonly committee!: string;
  @ApiProperty() readonly committeeName!: string;
  @ApiProperty() readonly place!: string;
  @ApiProperty() readonly receivedOn!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly requestedAmount!: number | null;
  @ApiProperty({ required: false, example: '[Sekretess, OSL 18:8]' }) readonly requestedAmountMask?: string;
  @ApiProperty({ description: 'Whether the rules have been asked.' }) readonly isPreAssessed!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Points that the rules suggest.' }) readonly suggestedPoints!:
    number | null;
  @ApiProperty({ type: [String], description: 'Kinds of findings.' }) readonly findings!: readonly string[];
  @ApiProperty({ enum: ['received', 'pre-assessed', 'reviewed', 'unsettled'] }) readonly state!:
    'received' | 'pre-assessed' | 'reviewed' | 'unsettled';
  @ApiProperty({ type: String, enum: ['awaited', 'late', 'received'], nullable: true }) readonly supplement!:
    'awaited' | 'late' | 'received' | null;
}

/** Of all that the filter leaves. Kronor; masked amounts are left out. */
export class ApplicationSumsResponse {
  @ApiProperty({ description: 'How many different committees.' }) readonly committees!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly maskedAmounts!: number;
}

export class ApplicationListResponse {
  @ApiProperty({ type: [ApplicationSummaryResponse] }) readonly items!: readonly ApplicationSummaryResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
  @ApiProperty({ type: ApplicationSumsResponse }) readonly sums!: ApplicationSumsResponse;
  @ApiProperty({
    description: 'Whether suggested points are for the one who asks; else each is null, and none is sorted by them.',
  })
  readonly readsLevels!: boolean;
}

/** One application as sent, with what the rules found. */
export class ApplicationResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 of the version as it was sent; null where it would tell a covered value.',
  })
  readonly sha256!: string | null;
  @ApiProperty({ description: 'As in the round file, with covered values masked.', type: Object, additionalProperties: true })
  readonly application!: unknown;
  @ApiProperty({
    description: 'Direction, requirements, cost items, criteria and findings, as in pre-assessments.json; null until it is done.',
    type: Object,
    nullable: true,
    additionalProperties: true,
  })
  readonly preAssessment!: unknown;
  @ApiProperty({ description: 'Whether levels and points are for the one who asks; else they are left out.' })
  readonly readsLevels!: boolean;
}
