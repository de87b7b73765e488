import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { PrinciplesVersionResponse } from './principles.response.js';

const idAllowed = 'Ska vara id för ett principdokument, högst 500 tecken.';
const versionAllowed = 'Ska vara ett heltal från 1 till 1 000 000.';

/** What to compare a round's principles with. */
export class PrinciplesComparisonQuery {
  @ApiProperty({ example: 'stockholm-2020' })
  @IsString({ message: idAllowed })
  @MaxLength(500, { message: idAllowed })
  readonly id!: string;

  @ApiProperty({ minimum: 1 })
  @Type(() => Number)
  @IsInt({ message: versionAllowed })
  @Min(1, { message: versionAllowed })
  @Max(1_000_000, { message: versionAllowed })
  readonly version!: number;
}

const PARTS = ['facts', 'scale', 'direction', 'requirements', 'costItems', 'criteria', 'codes'] as const;

/** One thing that differs. `before` is the other document's, `after` the round's; null where one of them says nothing. */
export class PrinciplesDifferenceResponse {
  @ApiProperty({ enum: PARTS }) readonly part!: (typeof PARTS)[number];
  @ApiProperty({ description: 'A check’s id, a criterion’s or a denial’s code; empty for the document’s own.' })
  readonly key!: string;
  @ApiProperty({ required: false, minimum: 0 }) readonly level?: number;
  @ApiProperty({ example: 'weight' }) readonly property!: string;
  @ApiProperty({ enum: ['added', 'removed', 'changed'] }) readonly change!: 'added' | 'removed' | 'changed';
  @ApiProperty({ type: String, nullable: true }) readonly before!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly after!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'An expression’s, in plain Swedish.' }) readonly plainBefore!:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly plainAfter!: string | null;
}

export class PrinciplesComparisonResponse {
  @ApiProperty() readonly other!: PrinciplesVersionResponse;
  @ApiProperty() readonly ofRound!: PrinciplesVersionResponse;
  @ApiProperty({ type: [PrinciplesDifferenceResponse] }) readonly differences!: readonly PrinciplesDifferenceResponse[];
}
