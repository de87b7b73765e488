import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { asList } from '../paging/as-list.js';
import { SearchQuery } from '../paging/paging.query.js';

export const APPLICATION_SORTS = [
  'position',
  'reference',
  'title',
  'committee',
  'requestedAmount',
  'receivedOn',
  'suggestedPoints',
] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];
const SORTS_WITH_DIRECTION = APPLICATION_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const FINDING_KINDS = ['sum', 'schedule', 'attachment', 'start'] as const;

/** Which applications of a round, in which order. */
export class ApplicationListQuery extends SearchQuery {
  @ApiPropertyOptional({ enum: SORTS_WITH_DIRECTION, default: 'position', description: '`-` before it: descending.' })
  @IsIn(SORTS_WITH_DIRECTION, {
    message: `Ska vara ett av orden ${APPLICATION_SORTS.join(', ')}, med - före för fallande ordning.`,
  })
  readonly sort: string = 'position';

  @ApiPropertyOptional({ type: [String], description: 'Committee codes.' })
  @IsOptional()
  @Transform(asList)
  @IsString({ each: true, message: 'Ska vara en text, en eller flera gånger.' })
  readonly committee?: readonly string[];

  @ApiPropertyOptional({ enum: FINDING_KINDS, isArray: true })
  @IsOptional()
  @Transform(asList)
  @IsIn(FINDING_KINDS, { each: true, message: `Ska vara ett av orden ${FINDING_KINDS.join(', ')}.` })
  readonly finding?: readonly string[];
}
