import { ApiProperty } from '@nestjs/swagger';
import { CallResponse } from './round-call.response.js';

/** A round as the list of rounds shows it: its newest version. */
export class RoundSummaryResponse {
  @ApiProperty({ example: 'trygghetsinvesteringar-2021' }) readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ example: 'KS 2021/78' }) readonly caseNumber!: string;
  @ApiProperty({ example: 2021 }) readonly budgetYear!: number;
  @ApiProperty({ minimum: 1, description: 'Counted from 1; a known round with other content makes the next.' })
  readonly version!: number;
  @ApiProperty() readonly isSynthetic!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Shown wherever the round is shown.' }) readonly notice!:
    string | null;
  @ApiProperty({ description: 'How many applications the version has.' }) readonly applications!: number;
  @ApiProperty({ format: 'date-time', description: 'When the version was read.' }) readonly createdAt!: string;
}

/** How far the rules have come with a round's newest version: counts of applications. */
export class ListedProgressResponse {
  @ApiProperty() readonly done!: number;
  @ApiProperty() readonly total!: number;
  @ApiProperty({ description: 'Whether there is a proposal.' }) readonly isProposed!: boolean;
}

export class ListedRoundResponse extends RoundSummaryResponse {
  @ApiProperty({ example: 'Stockholms stad' }) readonly municipalityName!: string;
  @ApiProperty({ type: ListedProgressResponse, nullable: true, description: 'null for whoever may not follow it.' })
  readonly progress!: ListedProgressResponse | null;
  @ApiProperty() readonly call!: CallResponse;
}

export class YearFacetResponse {
  @ApiProperty({ example: 2021 }) readonly year!: number;
  @ApiProperty({ description: 'How many rounds the search leaves of that year.' }) readonly count!: number;
}

export class RoundListResponse {
  @ApiProperty({ type: [ListedRoundResponse], description: 'The newest first, unless asked otherwise.' })
  readonly items!: readonly ListedRoundResponse[];
  @ApiProperty({ type: [YearFacetResponse] }) readonly years!: readonly YearFacetResponse[];
  @ApiProperty({ minimum: 1 }) readonly page!: number;
  @ApiProperty() readonly limit!: number;
  @ApiProperty() readonly total!: number;
}

export class MunicipalityResponse {
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly reviewBody!: string;
  @ApiProperty() readonly decisionBody!: string;
}

export class RoundPrinciplesResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn!: string;
  @ApiProperty({ type: String, nullable: true, example: 'reconstructed' }) readonly status!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly notice!: string | null;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
}

export class RoundCommitteeResponse {
  @ApiProperty({ example: 'RK' }) readonly code!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ enum: ['district', 'specialist'] }) readonly kind!: 'district' | 'specialist';
  @ApiProperty() readonly administration!: string;
}

export class PreviousRoundVersionResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

/** One round in its newest version, with what its page says above the list. Amounts in kronor. */
export class RoundResponse extends RoundSummaryResponse {
  @ApiProperty() readonly municipality!: MunicipalityResponse;
  @ApiProperty() readonly principles!: RoundPrinciplesResponse;
  @ApiProperty({ type: Number, nullable: true, description: 'Kronor; null when the round has no ceiling.' }) readonly frame!:
    number | null;
  @ApiProperty({ enum: ['threshold', 'rank', 'optimise'] }) readonly selectionMethod!: 'threshold' | 'rank' | 'optimise';
  @ApiProperty() readonly fundingSource!: string;
  @ApiProperty({ type: [RoundCommitteeResponse] }) readonly committees!: readonly RoundCommitteeResponse[];
  @ApiProperty({ description: 'How many versions of the round there are.' }) readonly versions!: number;
  @ApiProperty({ required: false, description: 'There only from version 2.' })
  readonly previousVersion?: PreviousRoundVersionResponse;
}
