import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JobListResponse, PagingQuery } from '@tp/contracts';
import { ListFailedJobs, RetryJob } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { Allows } from '../access/public.js';

@ApiTags('Kö')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly listFailedJobs: ListFailedJobs,
    private readonly retryJob: RetryJob,
  ) {}

  /** Failed jobs with their cause, the latest first. */
  @Get()
  @Allows('queue.read')
  @ApiOkResponse({ type: JobListResponse })
  async list(@Query() { page, limit }: PagingQuery): Promise<JobListResponse> {
    const failed = await this.listFailedJobs.execute();
    const items = failed
      .slice((page - 1) * limit, page * limit)
      .map(({ key, queue, cause, attempts, failedAt }) => ({ key, queue, cause, attempts, failedAt }));
    return { items, page, limit, total: failed.length };
  }

  /** Runs a failed job again. */
  @Post(':key/retry')
  @Allows('queue.read')
  @HttpCode(202)
  @ApiAcceptedResponse()
  async retry(@Param('key') key: string): Promise<void> {
    const outcome = await this.retryJob.execute(key, 'system:start');
    if (outcome.kind === 'unknown') throw problem({ kind: 'job-unknown', key });
    if (outcome.kind === 'not-failed') throw problem({ kind: 'job-not-failed', key, state: outcome.state });
  }
}
