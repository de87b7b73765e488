import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { SettleApplicationRequest } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { SettleApplication, UnsettleApplication } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

/** What a lead reviewer settles of an application where reviewers disagree. */
@ApiTags('Granskning')
@Controller('rounds/:roundId/applications/:reference/settlement')
export class SettlementsController {
  constructor(
    private readonly settleApplication: SettleApplication,
    private readonly unsettleApplication: UnsettleApplication,
  ) {}

  @Put()
  @HttpCode(204)
  @Allows('review.settle')
  @ApiNoContentResponse()
  async settle(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Body() { settlement }: SettleApplicationRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.settleApplication.execute({ roundId, reference }, settlement, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind === 'settlement-faulty') throw problem({ kind: outcome.kind, errors: outcome.faults });
    if (outcome.kind !== 'settled') throw problem({ kind: outcome.kind });
  }

  /** So that the reviews alone decide. */
  @Delete()
  @HttpCode(204)
  @Allows('review.settle')
  @ApiNoContentResponse()
  async unsettle(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.unsettleApplication.execute({ roundId, reference }, viewer);
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'unsettled') throw problem({ kind: outcome.kind });
  }
}
