import { ApiPropertyOptional } from '@nestjs/swagger';
import { SUPPLEMENT_FINDINGS } from '@tp/domain';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { asList } from '../paging/as-list.js';
import { SearchQuery } from '../paging/paging.query.js';

export const APPLICATION_SORTS = [
  'position',
  'reference',
  'title',
  'committee',
  'place',
  'requestedAmount',
  'receivedOn',
  'suggestedPoints',
] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];
const SORTS_WITH_DIRECTION = APPLICATION_SORTS.flatMap((sort) => [sort, `-${sort}`]);
const FINDING_KINDS = ['sum', 'schedule', 'attachment', 'start', ...SUPPLEMENT_FINDINGS] as const;
const STATES = ['received', 'pre-assessed', 'reviewed', 'unsettled'] as const;
const SUPPLEMENTS = ['awaited', 'late', 'received'] as const;
const wordsAllowed = (words: readonly string[]) => ({ each: true, message: `Ska vara ett av orden ${words.join(', ')}.` });

/** Which applications of a round, in which order. Filters of one kind widen, of different kinds narrow. */
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
  @IsIn(FINDING_KINDS, wordsAllowed(FINDING_KINDS))
  readonly finding?: readonly string[];

  @ApiPropertyOptional({ enum: STATES, isArray: true })
  @IsOptional()
  @Transform(asList)
  @IsIn(STATES, wordsAllowed(STATES))
  readonly state?: readonly (typeof STATES)[number][];

  @ApiPropertyOptional({ enum: SUPPLEMENTS, isArray: true, description: 'Where a supplement that was asked for stands.' })
  @IsOptional()
  @Transform(asList)
  @IsIn(SUPPLEMENTS, wordsAllowed(SUPPLEMENTS))
  readonly supplement?: readonly (typeof SUPPLEMENTS)[number][];
}
