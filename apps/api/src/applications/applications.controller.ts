import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ApplicationResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { FindApplication } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { Allows, CurrentViewer } from '../access/public.js';

@ApiTags('Ansökningar')
@Controller('rounds/:roundId/applications')
export class ApplicationsController {
  constructor(private readonly findApplication: FindApplication) {}

  /** One application as sent, and every check with the fields that it looked at. */
  @Get(':reference')
  @Allows('application.read')
  @ApiOkResponse({ type: ApplicationResponse })
  async find(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationResponse> {
    const found = await this.findApplication.execute(roundId, reference, viewer);
    if (found === 'round-unknown') throw problem({ kind: 'round-unknown', roundId });
    if (found === 'application-unknown') throw problem({ kind: 'application-unknown', reference });
    return found;
  }
}
