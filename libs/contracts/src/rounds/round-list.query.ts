import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SearchQuery } from '../paging/paging.query.js';

export const ROUND_LIST_SORTS = ['newest', 'title', 'budgetYear', 'caseNumber', 'municipality'] as const;
const SORTS_WITH_DIRECTION = ROUND_LIST_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const yearAllowed = 'Ska vara ett årtal från 1900 till 2099.';

/** Which rounds, in which order. */
export class RoundListQuery extends SearchQuery {
  @ApiPropertyOptional({ enum: SORTS_WITH_DIRECTION, default: '-newest', description: '`-` before it: descending.' })
  @IsIn(SORTS_WITH_DIRECTION, {
    message: `Ska vara ett av orden ${ROUND_LIST_SORTS.join(', ')}, med - före för fallande ordning.`,
  })
  readonly sort: string = '-newest';

  @ApiPropertyOptional({ minimum: 1900, maximum: 2099 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: yearAllowed })
  @Min(1900, { message: yearAllowed })
  @Max(2099, { message: yearAllowed })
  readonly budgetYear?: number;
}
