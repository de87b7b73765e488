import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import { PagingQuery } from '../paging/paging.query.js';

/** The queues by name, as `QUEUE_NAMES` of the queue has them. */
export const JOB_QUEUES = ['pre-assessment', 'decisions', 'notices'] as const;
export const JOB_SORTS = ['-failedAt', 'failedAt'] as const;

/** Which failed jobs, in which order. */
export class JobListQuery extends PagingQuery {
  @ApiPropertyOptional({ enum: JOB_QUEUES })
  @IsOptional()
  @IsIn(JOB_QUEUES, { message: `Ska vara ett av orden ${JOB_QUEUES.join(', ')}.` })
  readonly queue?: (typeof JOB_QUEUES)[number];

  @ApiPropertyOptional({ description: 'A round’s id.' })
  @IsOptional()
  @IsString({ message: 'Ska vara en text.' })
  readonly round?: string;

  @ApiPropertyOptional({ enum: JOB_SORTS, default: '-failedAt' })
  @IsIn(JOB_SORTS, { message: 'Ska vara failedAt, med - före för de senaste först.' })
  readonly sort: (typeof JOB_SORTS)[number] = '-failedAt';
}
