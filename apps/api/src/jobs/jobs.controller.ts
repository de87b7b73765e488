import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JobListQuery, JobListResponse, QueuesResponse } from '@tp/contracts';
import { ListFailedJobs, ReadQueues } from '@tp/use-cases';
import { Allows } from '../access/public.js';

@ApiTags('Kö')
@Controller()
export class JobsController {
  constructor(
    private readonly readQueues: ReadQueues,
    private readonly listFailedJobs: ListFailedJobs,
  ) {}

  /** What waits, works and failed just now, by kind of work. */
  @Get('queues')
  @Allows('queue.read')
  @ApiOkResponse({ type: QueuesResponse })
  queues(): Promise<QueuesResponse> {
    return this.readQueues.execute();
  }

  /** Failed jobs with their cause. */
  @Get('jobs')
  @Allows('queue.read')
  @ApiOkResponse({ type: JobListResponse })
  async list(@Query() { page, limit, sort, queue, round }: JobListQuery): Promise<JobListResponse> {
    const failed = await this.listFailedJobs.execute({ queue, roundId: round });
    const sorted = sort === '-failedAt' ? failed : failed.toReversed();
    return { items: sorted.slice((page - 1) * limit, page * limit), page, limit, total: failed.length };
  }
}
