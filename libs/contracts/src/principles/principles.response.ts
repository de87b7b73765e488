import { ApiProperty } from '@nestjs/swagger';

/** A version of a principles document as a list names it. */
export class PrinciplesVersionResponse {
  @ApiProperty({ example: 'stockholm-2020' }) readonly id!: string;
  @ApiProperty({ minimum: 1, description: 'Counted from 1 for each id.' }) readonly version!: number;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ format: 'date' }) readonly decidedOn!: string;
  @ApiProperty({ format: 'date-time', description: 'When the portal came to know it.' }) readonly recordedAt!: string;
  @ApiProperty({ description: 'SHA-256 in hex of its RFC 8785 canonical JSON.' }) readonly sha256!: string;
}

/** One check. `plain` is the expression in Swedish; the expression is what counts. */
export class PrincipleCheckResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty({ description: 'CEL.' }) readonly expression!: string;
  @ApiProperty({ description: 'The expression in plain Swedish.' }) readonly plain!: string;
  @ApiProperty() readonly code!: string;
}

export class PrincipleLevelResponse {
  @ApiProperty({ minimum: 0 }) readonly level!: number;
  @ApiProperty() readonly descriptor!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: only a person can give the level.' }) readonly expression!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly plain!: string | null;
}

export class PrincipleCriterionResponse {
  @ApiProperty({ example: 'K1' }) readonly code!: string;
  @ApiProperty() readonly label!: string;
  @ApiProperty({ minimum: 1 }) readonly weight!: number;
  @ApiProperty({ minimum: 0 }) readonly minimum!: number;
  @ApiProperty({ type: String, nullable: true, description: 'The code of a denial for being under the minimum.' })
  readonly denialCode!: string | null;
  @ApiProperty({ type: [PrincipleLevelResponse] }) readonly levels!: readonly PrincipleLevelResponse[];
}

export class PrincipleCodeResponse {
  @ApiProperty() readonly code!: string;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ description: 'Every round has it, and the document does not say its text.' }) readonly isBuiltIn!: boolean;
}

/** What a round is assessed by. */
export class PrinciplesResponse extends PrinciplesVersionResponse {
  @ApiProperty() readonly decidedBy!: string;
  @ApiProperty({ type: String, nullable: true, example: 'reconstructed' }) readonly status!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly notice!: string | null;
  @ApiProperty({ description: 'Points that are needed.' }) readonly threshold!: number;
  @ApiProperty({ description: 'Points that can be had.' }) readonly maxScore!: number;
  @ApiProperty({ type: [PrincipleCheckResponse] }) readonly direction!: readonly PrincipleCheckResponse[];
  @ApiProperty({ type: [PrincipleCheckResponse] }) readonly requirements!: readonly PrincipleCheckResponse[];
  @ApiProperty({ type: [PrincipleCheckResponse], description: 'The first that fails counts.' })
  readonly costItems!: readonly PrincipleCheckResponse[];
  @ApiProperty({ type: [PrincipleCriterionResponse] }) readonly criteria!: readonly PrincipleCriterionResponse[];
  @ApiProperty({ type: [PrincipleCodeResponse], description: 'The order counts.' })
  readonly codes!: readonly PrincipleCodeResponse[];
  @ApiProperty({ type: [PrinciplesVersionResponse], description: 'All that the portal knows, these among them.' })
  readonly versions!: readonly PrinciplesVersionResponse[];
}
