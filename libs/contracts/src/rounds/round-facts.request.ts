import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { SELECTION_METHODS, type SelectionMethod } from '@tp/domain';
import { Type } from 'class-transformer';
import { IsInt, Min } from 'class-validator';
import { MunicipalityResponse, RoundCommitteeResponse } from './round.response.js';

class RoundSelectionRequest {
  @ApiProperty({ enum: SELECTION_METHODS }) readonly method!: SelectionMethod;
}

class RoundApplicantsRequest {
  @ApiProperty({ description: 'Whether applicants see which level the rules would give.' }) readonly levelsShown!: boolean;
  @ApiProperty({ enum: ['refused', 'marked'] }) readonly lateApplications!: 'refused' | 'marked';
}

/** The object `round` of a round's file. */
export class RoundOfFactsRequest {
  @ApiProperty({ example: 'trygghetsinvesteringar-2027', description: 'In the address of the round; never changed.' })
  readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ example: 'KS 2026/78' }) readonly caseNumber!: string;
  @ApiProperty({ example: 2027 }) readonly budgetYear!: number;
  @ApiProperty({ format: 'date' }) readonly statementDate!: string;
  @ApiPropertyOptional({ type: String, format: 'date', nullable: true }) readonly submissionDeadline?: string | null | undefined;
  @ApiProperty({ type: Number, nullable: true, description: 'Kronor; null when the round has no ceiling.' })
  readonly frame!: number | null;
  @ApiProperty() readonly fundingSource!: string;
  @ApiProperty({ description: 'Id of a principles document.' }) readonly principles!: string;
  @ApiPropertyOptional({ type: RoundSelectionRequest, nullable: true }) readonly selection?:
    RoundSelectionRequest | null | undefined;
  @ApiPropertyOptional({ type: RoundApplicantsRequest, nullable: true }) readonly applicants?:
    RoundApplicantsRequest | null | undefined;
}

/** A round's facts as its file has them, read by the domain's own schema: faults are pointers into this. */
export class RoundFactsRequest {
  @ApiProperty() readonly municipality!: MunicipalityResponse;
  @ApiProperty() readonly round!: RoundOfFactsRequest;
  @ApiProperty({ type: [RoundCommitteeResponse] }) readonly committees!: readonly RoundCommitteeResponse[];
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'Of the principles; the newest unless said.' })
  readonly principlesVersion?: number | null;
}

const versionAllowed = { message: 'Ska vara numret på den version som ändras, ett heltal från 1.' };

/** Which version was seen when it was changed. */
export class SeenVersionQuery {
  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt(versionAllowed)
  @Min(1, versionAllowed)
  readonly version!: number;
}
