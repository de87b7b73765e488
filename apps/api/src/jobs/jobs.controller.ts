import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { JobListQuery, JobListResponse, QueuesResponse, RetriedJobsResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ListFailedJobs, ReadQueues, RetryJob, RetryJobsOfRound } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { expectQueued } from './expect-queued.js';

@ApiTags('Kö')
@Controller()
export class JobsController {
  constructor(
    private readonly readQueues: ReadQueues,
    private readonly listFailedJobs: ListFailedJobs,
    private readonly retryJob: RetryJob,
    private readonly retryJobs: RetryJobsOfRound,
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

  /** Runs every failed job that is no round's again: mails. */
  @Post('jobs/retry')
  @HttpCode(202)
  @Allows('queue.retry')
  @ApiAcceptedResponse({ type: RetriedJobsResponse })
  async retryAll(@CurrentViewer() viewer: PersonViewer): Promise<RetriedJobsResponse> {
    return { queued: await this.retryJobs.execute(null, viewer) };
  }

  /** Runs a failed job that is no round's again; those of a round are run in the round. */
  @Post('jobs/:key/retry')
  @HttpCode(202)
  @Allows('queue.retry')
  @ApiAcceptedResponse()
  async retry(@Param('key') key: string, @CurrentViewer() viewer: PersonViewer): Promise<void> {
    expectQueued(await this.retryJob.execute(key, viewer, null), key);
  }
}
