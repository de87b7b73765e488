import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

const versionAllowed = 'Ska vara ett heltal från 1 till 1 000 000.';

export class ReplayQuery {
  @ApiPropertyOptional({ minimum: 1, description: 'Of the round; the newest when it is not given.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: versionAllowed })
  @Min(1, { message: versionAllowed })
  @Max(1_000_000, { message: versionAllowed })
  readonly version?: number;
}

/** SHA-256 in hex: what was stored, and what it is now. */
export class HashPairResponse {
  @ApiProperty() readonly stored!: string;
  @ApiProperty({ description: 'Empty when it could not be made.' }) readonly recomputed!: string;
}

export class ReplayedPrinciplesResponse extends HashPairResponse {
  @ApiProperty() readonly id!: string;
  @ApiProperty() readonly title!: string;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
}

export class ReplayedListResponse extends HashPairResponse {
  @ApiProperty({ description: 'Of the stored document, in UTF-8.' }) readonly bytes!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
}

export class EngineVersionsResponse {
  @ApiProperty() readonly current!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: of several, or of none that is known.' }) readonly stored!:
    string | null;
}

export class ReplayedApplicationResponse {
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ type: String, nullable: true, description: 'Of the application as sent.' }) readonly sha256!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Names its pre-assessment.' }) readonly key!: string | null;
  @ApiProperty({ description: 'Hashes that would tell a covered value are null; they are compared all the same.' })
  readonly isCovered!: boolean;
  @ApiProperty() readonly isIntact!: boolean;
}

const KINDS = [
  ...(['round', 'principles', 'principles-unreadable', 'application', 'key', 'no-pre-assessment', 'pre-assessment'] as const),
  ...(['no-list', 'list-hash', 'list-text', 'list', 'row', 'totals'] as const),
] as const;

/** One thing that is not as it was stored, or that did not come out the same. */
export class ReplayDifferenceResponse {
  @ApiProperty({ enum: KINDS }) readonly kind!: (typeof KINDS)[number];
  @ApiProperty({ required: false, type: String, nullable: true }) readonly reference?: string | null;
  @ApiProperty({ required: false, description: 'JSON pointer into the document or the result.' }) readonly pointer?: string;
  @ApiProperty({ required: false, description: 'What stands there; absent when nothing does.' }) readonly stored?: unknown;
  @ApiProperty({ required: false, description: 'What the rules give.' }) readonly recomputed?: unknown;
  @ApiProperty({ required: false }) readonly cause?: string;
}

/** What came of making a round's proposal anew from what is stored. */
export class ReplayResponse {
  @ApiProperty() readonly roundId!: string;
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty({ description: 'The same to the byte, and no input changed.' }) readonly isExact!: boolean;
  @ApiProperty() readonly round!: HashPairResponse;
  @ApiProperty() readonly principles!: ReplayedPrinciplesResponse;
  @ApiProperty() readonly engine!: EngineVersionsResponse;
  @ApiProperty({ type: [ReplayedApplicationResponse] }) readonly applications!: readonly ReplayedApplicationResponse[];
  @ApiProperty() readonly reviews!: number;
  @ApiProperty() readonly settlements!: number;
  @ApiProperty({ type: ReplayedListResponse, nullable: true }) readonly list!: ReplayedListResponse | null;
  @ApiProperty({ type: [ReplayDifferenceResponse] }) readonly differences!: readonly ReplayDifferenceResponse[];
  @ApiProperty({ description: 'Beyond those that are told.' }) readonly moreDifferences!: number;
}

/** An event while it is under way, and the last one, which carries what came of it. */
export class ReplayEventResponse {
  @ApiProperty({ enum: ['applications', 'list', 'done'] }) readonly step!: 'applications' | 'list' | 'done';
  @ApiProperty() readonly done!: number;
  @ApiProperty() readonly total!: number;
  @ApiProperty({ required: false }) readonly report?: ReplayResponse;
}

export class RoundVersionResponse {
  @ApiProperty({ minimum: 1 }) readonly version!: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt!: string;
  @ApiProperty() readonly sha256!: string;
}
