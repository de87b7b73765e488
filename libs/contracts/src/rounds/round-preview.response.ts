import { ApiProperty } from '@nestjs/swagger';
import { MunicipalityResponse, RoundCommitteeResponse } from './round.response.js';

export class PreviewedPrinciplesResponse {
  @ApiProperty({ example: 'stockholm-2020' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn!: string;
  @ApiProperty({ type: String, nullable: true }) readonly status!: string | null;
  @ApiProperty({ enum: ['file', 'beside', 'portal'], description: 'Where they come from.' })
  readonly from!: 'file' | 'beside' | 'portal';
  @ApiProperty({ type: Number, nullable: true, description: 'null: the portal does not know these, and they become its newest.' })
  readonly knownVersion!: number | null;
}

/** What reading the file in would change of a round that is known. Counts are of applications. */
export class RoundChangesResponse {
  @ApiProperty({ minimum: 1, description: 'The version that the round has now.' }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ description: 'Nothing would change.' }) readonly isSame!: boolean;
  @ApiProperty() readonly added!: number;
  @ApiProperty() readonly changed!: number;
  @ApiProperty() readonly removed!: number;
  @ApiProperty() readonly arePrinciplesOther!: boolean;
}

/** What a round's file says, before it is read in. Amounts in kronor. */
export class RoundPreviewResponse {
  @ApiProperty({ example: 'trygghetsinvesteringar-2021' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty() readonly caseNumber!: string;
  @ApiProperty() readonly budgetYear!: number;
  @ApiProperty() readonly municipality!: MunicipalityResponse;
  @ApiProperty({ type: Number, nullable: true }) readonly frame!: number | null;
  @ApiProperty() readonly isSynthetic!: boolean;
  @ApiProperty({ type: String, nullable: true }) readonly notice!: string | null;
  @ApiProperty({ type: [RoundCommitteeResponse] }) readonly committees!: readonly RoundCommitteeResponse[];
  @ApiProperty() readonly applications!: number;
  @ApiProperty() readonly requestedAmount!: number;
  @ApiProperty() readonly reviews!: number;
  @ApiProperty() readonly settlements!: number;
  @ApiProperty() readonly principles!: PreviewedPrinciplesResponse;
  @ApiProperty({
    enum: ['new', 'version', 'forbidden'],
    description: '`forbidden`: the round is known, and somebody else may read in a new version of it.',
  })
  readonly reading!: 'new' | 'version' | 'forbidden';
  @ApiProperty({ required: false, description: 'There for a version of a known round.' }) readonly changes?: RoundChangesResponse;
}

/** A round that was read in. */
export class ReadInRoundResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ description: 'Whether the content was other than what the round had.' }) readonly isNew!: boolean;
  @ApiProperty() readonly applications!: number;
  @ApiProperty({ description: 'How many of them got a new version.' }) readonly changed!: number;
}
