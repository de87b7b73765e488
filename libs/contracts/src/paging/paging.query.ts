import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const pageAllowed = 'Ska vara ett heltal från 1 till 1 000 000.';
const limitAllowed = 'Ska vara ett heltal från 1 till 5 000.';

/** Which page of a list, as Digg's API profile has it: pages from 1, twenty rows unless asked otherwise. */
export class PagingQuery {
  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @Type(() => Number)
  @IsInt({ message: pageAllowed })
  @Min(1, { message: pageAllowed })
  @Max(1_000_000, { message: pageAllowed })
  readonly page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 5000, default: 20 })
  @Type(() => Number)
  @IsInt({ message: limitAllowed })
  @Min(1, { message: limitAllowed })
  @Max(5000, { message: limitAllowed })
  readonly limit: number = 20;
}

const searchAllowed = 'Ska vara en text på högst 200 tecken.';

/** A page of what a search finds. */
export class SearchQuery extends PagingQuery {
  @ApiPropertyOptional({ description: 'Words to look for, whatever the case.' })
  @IsOptional()
  @IsString({ message: searchAllowed })
  @MaxLength(200, { message: searchAllowed })
  readonly q?: string;
}
