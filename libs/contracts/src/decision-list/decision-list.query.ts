import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { asList } from '../paging/as-list.js';
import { SearchQuery } from '../paging/paging.query.js';

export const DECISION_LIST_SORTS = [
  'reference',
  'title',
  'committee',
  'requestedAmount',
  'grantedAmount',
  'score',
  'outcome',
  'motivation',
  'place',
  'position',
] as const;
export type DecisionListSort = (typeof DECISION_LIST_SORTS)[number];
export const OUTCOME_FILTERS = ['grant', 'partial', 'deny', 'not-reviewed', 'unsettled', 'unreviewed'] as const;

const SORTS_WITH_DIRECTION = DECISION_LIST_SORTS.flatMap((sort) => [sort, `-${sort}`]);

const textsAllowed = { each: true, message: 'Ska vara en text, en eller flera gånger.' };
const outcomesAllowed = { each: true, message: `Ska vara ett av orden ${OUTCOME_FILTERS.join(', ')}.` };

/** Which rows of a decision list, in which order. Filters of one kind widen, of different kinds narrow. */
export class DecisionListQuery extends SearchQuery {
  @ApiPropertyOptional({ enum: SORTS_WITH_DIRECTION, default: 'position', description: '`-` before it: descending.' })
  @IsIn(SORTS_WITH_DIRECTION, {
    message: `Ska vara ett av orden ${DECISION_LIST_SORTS.join(', ')}, med - före för fallande ordning.`,
  })
  readonly sort: string = 'position';

  @ApiPropertyOptional({
    enum: ['committee'],
    description: 'The rows of each committee together, in Swedish order of their names.',
  })
  @IsOptional()
  @IsIn(['committee'], { message: 'Ska vara ordet committee, eller inte vara med.' })
  readonly group?: 'committee';

  @ApiPropertyOptional({ type: [String], description: 'Committee codes.' })
  @IsOptional()
  @Transform(asList)
  @IsString(textsAllowed)
  readonly committee?: readonly string[];

  @ApiPropertyOptional({ enum: OUTCOME_FILTERS, isArray: true })
  @IsOptional()
  @Transform(asList)
  @IsIn(OUTCOME_FILTERS, outcomesAllowed)
  readonly outcome?: readonly (typeof OUTCOME_FILTERS)[number][];

  @ApiPropertyOptional({ type: [String], description: 'Measures, as the round file writes them.' })
  @IsOptional()
  @Transform(asList)
  @IsString(textsAllowed)
  readonly measure?: readonly string[];

  @ApiPropertyOptional({ type: [String], description: 'Denial codes.' })
  @IsOptional()
  @Transform(asList)
  @IsString(textsAllowed)
  readonly code?: readonly string[];
}
