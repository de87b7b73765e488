import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import { RetriedJobsResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { RetryJob, RetryJobsOfRound } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { expectQueued } from './expect-queued.js';

@ApiTags('Kö')
@Controller('rounds/:roundId/jobs')
export class RoundJobsController {
  constructor(
    private readonly retryJob: RetryJob,
    private readonly retryJobs: RetryJobsOfRound,
  ) {}

  /** Runs every failed job of the round again. */
  @Post('retry')
  @HttpCode(202)
  @Allows('job.retry')
  @ApiAcceptedResponse({ type: RetriedJobsResponse })
  async retryAll(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RetriedJobsResponse> {
    return { queued: await this.retryJobs.execute(roundId, viewer) };
  }

  /** Runs a failed job of the round again. */
  @Post(':key/retry')
  @HttpCode(202)
  @Allows('job.retry')
  @ApiAcceptedResponse()
  async retry(
    @Param('roundId') roundId: string,
    @Param('key') key: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    expectQueued(await this.retryJob.execute(key, viewer, roundId), key);
  }
}
