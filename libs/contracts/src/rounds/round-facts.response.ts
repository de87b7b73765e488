import { ApiProperty } from '@nestjs/swagger';
import { PrinciplesVersionResponse } from '../principles/principles.response.js';
import { RoundFactsRequest } from './round-facts.request.js';
import { MunicipalityResponse, RoundCommitteeResponse } from './round.response.js';

/** What somebody sees who is to change a round. */
export class RoundFactsResponse extends RoundFactsRequest {
  @ApiProperty({ minimum: 1, description: 'Of the round; sent back with the change.' }) readonly version!: number;
  @ApiProperty({ type: [String], description: 'Codes of committees that write or have sent: they stay.' })
  readonly committeesInUse!: readonly string[];
  @ApiProperty({ description: 'Whether somebody has reviewed: then the principles stay.' }) readonly isReviewed!: boolean;
}

/** A round as it is after it was made or changed. */
export class SavedRoundResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ description: 'False when nothing was other than before.' }) readonly isNew!: boolean;
}

export class PrinciplesChoiceResponse extends PrinciplesVersionResponse {
  @ApiProperty({ type: String, nullable: true, example: 'reconstructed' }) readonly status!: string | null;
}

export class MunicipalityChoiceResponse extends MunicipalityResponse {
  @ApiProperty({ type: [RoundCommitteeResponse], description: 'Those that its rounds have named.' })
  readonly committees!: readonly RoundCommitteeResponse[];
}

/** What the portal knows already that a new round can be made of. */
export class RoundChoicesResponse {
  @ApiProperty({ type: [PrinciplesChoiceResponse], description: 'By id, the newest version first.' })
  readonly principles!: readonly PrinciplesChoiceResponse[];
  @ApiProperty({ type: [MunicipalityChoiceResponse] }) readonly municipalities!: readonly MunicipalityChoiceResponse[];
}
