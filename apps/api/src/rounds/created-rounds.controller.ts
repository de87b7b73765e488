import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RoundChoicesResponse, RoundFactsRequest, SavedRoundResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { CreateRound, ListRoundChoices } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { toInputFault } from './input-fault.js';
import { toRoundChoices } from './round-facts-response.js';

/** Rounds that are made in the portal, and what they can be made of. */
@ApiTags('Omgångar')
@Controller()
export class CreatedRoundsController {
  constructor(
    private readonly createRound: CreateRound,
    private readonly listRoundChoices: ListRoundChoices,
  ) {}

  /** Makes a round without applications, which can then be opened; or says everything that is wrong with it (422). */
  @Post('rounds/created')
  @Allows('round.create')
  @ApiBody({ type: RoundFactsRequest })
  @ApiCreatedResponse({ type: SavedRoundResponse })
  async create(@Body() body: unknown, @CurrentViewer() viewer: PersonViewer): Promise<SavedRoundResponse> {
    const outcome = await this.createRound.execute(body, viewer);
    if (outcome.kind === 'faulty') throw problem({ kind: 'round-facts-faulty', errors: outcome.faults.map(toInputFault) });
    return { id: outcome.round.roundId, version: outcome.round.version, isNew: true };
  }

  /** The principles that the portal has, and the municipalities and committees of earlier rounds. */
  @Get('round-choices')
  @Allows('round.create')
  @ApiOkResponse({ type: RoundChoicesResponse })
  async choices(@CurrentViewer() viewer: PersonViewer): Promise<RoundChoicesResponse> {
    return toRoundChoices(await this.listRoundChoices.execute(viewer));
  }
}
