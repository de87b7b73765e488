import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RoundFactsRequest, RoundFactsResponse, SavedRoundResponse, SeenVersionQuery } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ChangeRound, FindRoundFacts } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { toInputFault } from './input-fault.js';
import { toRoundFacts } from './round-facts-response.js';

@ApiTags('Omgångar')
@Controller('rounds/:roundId/facts')
export class RoundFactsController {
  constructor(
    private readonly findRoundFacts: FindRoundFacts,
    private readonly changeRound: ChangeRound,
  ) {}

  /** What can be changed of the round, as it is. */
  @Get()
  @Allows('round.change')
  @ApiOkResponse({ type: RoundFactsResponse })
  async find(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RoundFactsResponse> {
    const found = await this.findRoundFacts.execute(roundId, viewer);
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return toRoundFacts(found);
  }

  /** Makes the round's next version with these facts and the same applications; refused (409) when it has changed since `version`. */
  @Put()
  @Allows('round.change')
  @ApiBody({ type: RoundFactsRequest })
  @ApiOkResponse({ type: SavedRoundResponse })
  async change(
    @Param('roundId') roundId: string,
    @Query() { version }: SeenVersionQuery,
    @Body() body: unknown,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedRoundResponse> {
    const outcome = await this.changeRound.execute({ roundId, version }, body, viewer);
    if (outcome.kind === 'unknown') throw problem({ kind: 'round-unknown', roundId });
    if (outcome.kind === 'stale') throw problem({ kind: 'round-stale', version: outcome.version });
    if (outcome.kind === 'faulty') throw problem({ kind: 'round-facts-faulty', errors: outcome.faults.map(toInputFault) });
    return { id: roundId, version: outcome.round.version, isNew: outcome.isNew };
  }
}
