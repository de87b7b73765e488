import { ApiProperty } from '@nestjs/swagger';
import {
  ASKABLE_FIELDS,
  type DraftField,
  SUPPLEMENT_ASK_KINDS,
  type SupplementAskKind,
  type SupplementFinding,
} from '@tp/domain';

export class SupplementAskResponse {
  @ApiProperty({ enum: ASKABLE_FIELDS }) readonly field!: DraftField;
  @ApiProperty({ enum: SUPPLEMENT_ASK_KINDS }) readonly kind!: SupplementAskKind;
  @ApiProperty() readonly note!: string;
}

export class SupplementDueChangeResponse {
  @ApiProperty({ format: 'date' }) readonly from!: string;
  @ApiProperty({ format: 'date' }) readonly to!: string;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly by!: string;
  @ApiProperty({ format: 'date-time' }) readonly at!: string;
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
  @ApiProperty({ type: [SupplementDueChangeResponse] }) readonly dueChanges!: readonly SupplementDueChangeResponse[];
}

const FINDINGS = ['supplement-late', 'supplement-unanswered'] as const satisfies readonly SupplementFinding[];

export class SupplementListResponse {
  @ApiProperty({ format: 'date', description: 'Which day it is in Stockholm.' }) readonly today!: string;
  @ApiProperty({ format: 'date', description: 'A last day that gives a fortnight.' }) readonly suggestedDueOn!: string;
  @ApiProperty({ enum: FINDINGS, isArray: true }) readonly findings!: readonly SupplementFinding[];
  @ApiProperty({ description: 'Whether one may ask, and move the day.' }) readonly mayAsk!: boolean;
  @ApiProperty({ description: 'Whether one may write the answer.' }) readonly mayAnswer!: boolean;
  @ApiProperty({ type: [RequestedSupplementResponse], description: 'The newest first.' })
  readonly items!: readonly RequestedSupplementResponse[];
}
