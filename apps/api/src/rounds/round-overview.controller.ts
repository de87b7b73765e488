import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RoundOverviewResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ReadRoundOverview } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { toOverviewResponse } from './round-overview-response.js';

@ApiTags('Omgångar')
@Controller('rounds/:roundId/overview')
export class RoundOverviewController {
  constructor(private readonly readOverview: ReadRoundOverview) {}

  /** How far the round has come, and what is stuck; each part for those who may read it. */
  @Get()
  @Allows('round.read')
  @ApiOkResponse({ type: RoundOverviewResponse })
  async overview(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RoundOverviewResponse> {
    const overview = await this.readOverview.execute(roundId, viewer);
    if (overview === null) throw problem({ kind: 'round-unknown', roundId });
    return toOverviewResponse(overview);
  }
}
