import { ApiProperty } from '@nestjs/swagger';
import type { Application, Masked } from '@tp/domain';

export class ApplicationVersionResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ type: String, nullable: true, description: 'null where it would tell a covered value.' }) readonly sha256!:
    string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'The first of the round’s versions that has it.' })
  readonly roundVersion!: number | null;
  @ApiProperty({ type: Object, additionalProperties: true }) readonly application!: Masked<Application>;
}

/** Every version as it was sent, the newest first. */
export class ApplicationVersionListResponse {
  @ApiProperty({ type: [ApplicationVersionResponse] }) readonly items!: readonly ApplicationVersionResponse[];
}

export class RelatedApplicationResponse {
  @ApiProperty() readonly roundId!: string;
  @ApiProperty() readonly roundTitle!: string;
  @ApiProperty() readonly budgetYear!: number;
  @ApiProperty() readonly reference!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ description: 'Kronor, or the mask of a covered amount.', oneOf: [{ type: 'number' }, { type: 'string' }] })
  readonly requestedAmount!: number | string;
  @ApiProperty({ type: String, nullable: true }) readonly outcome!: string | null;
  @ApiProperty({
    description: 'Kronor, or the mask of a covered amount.',
    oneOf: [{ type: 'number' }, { type: 'string' }],
    nullable: true,
  })
  readonly grantedAmount!: number | string | null;
}

/** The committee’s other applications, this round’s first. */
export class RelatedApplicationListResponse {
  @ApiProperty({ type: [RelatedApplicationResponse] }) readonly items!: readonly RelatedApplicationResponse[];
}

/** Something that happened with the application; which keys there are follows from `kind`. */
export class HistoryEventResponse {
  @ApiProperty() readonly kind!: string;
  @ApiProperty({ description: 'An instant, or a day where no more is known.' }) readonly at!: string;
  @ApiProperty({ type: String, required: false, nullable: true }) readonly by?: string | null;
  @ApiProperty({ required: false }) readonly version?: number;
  @ApiProperty({ type: Number, required: false, nullable: true }) readonly roundVersion?: number | null;
  @ApiProperty({ type: String, required: false, nullable: true }) readonly sha256?: string | null;
  @ApiProperty({ required: false }) readonly dueOn?: string;
}

export class HistoryResponse {
  @ApiProperty({ type: [HistoryEventResponse] }) readonly items!: readonly HistoryEventResponse[];
}
