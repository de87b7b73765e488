import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CallResponse, OpenRoundListResponse, RoundCallResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { CloseRound, ListOpenRounds, OpenRound, ReadRoundCall } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { toInputFault } from './input-fault.js';
import { toOpenRound } from './round-facts-response.js';

/** Whether a round takes applications. */
@ApiTags('Omgångar')
@Controller()
export class RoundCallController {
  constructor(
    private readonly readRoundCall: ReadRoundCall,
    private readonly openRound: OpenRound,
    private readonly closeRound: CloseRound,
    private readonly listOpenRounds: ListOpenRounds,
  ) {}

  /** The rounds that take applications just now, of those that the person may know of. */
  @Get('open-rounds')
  @Allows('round.list')
  @ApiOkResponse({ type: OpenRoundListResponse })
  async list(@CurrentViewer() viewer: PersonViewer): Promise<OpenRoundListResponse> {
    return { items: (await this.listOpenRounds.execute(viewer)).map(toOpenRound) };
  }

  /** Whether the round takes applications, until when, and what is missing before it can be opened. */
  @Get('rounds/:roundId/call')
  @Allows('round.read')
  @ApiOkResponse({ type: RoundCallResponse })
  async read(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RoundCallResponse> {
    const found = await this.readRoundCall.execute(roundId, viewer);
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return { ...found, obstacles: found.obstacles.map(toInputFault) };
  }

  /** Lets it take applications, for the first time or again. */
  @Post('rounds/:roundId/open')
  @HttpCode(200)
  @Allows('round.open')
  @ApiOkResponse({ type: CallResponse })
  async open(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<CallResponse> {
    const outcome = await this.openRound.execute(roundId, viewer);
    if (outcome.kind === 'unknown') throw problem({ kind: 'round-unknown', roundId });
    if (outcome.kind === 'open-already') throw problem({ kind: 'round-open-already' });
    if (outcome.kind === 'cannot-open') throw problem({ kind: 'round-cannot-open', errors: outcome.faults.map(toInputFault) });
    return outcome.call;
  }

  /** Has it take no more. */
  @Post('rounds/:roundId/close')
  @HttpCode(200)
  @Allows('round.close')
  @ApiOkResponse({ type: CallResponse })
  async close(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<CallResponse> {
    const outcome = await this.closeRound.execute(roundId, viewer);
    if (outcome.kind === 'unknown') throw problem({ kind: 'round-unknown', roundId });
    if (outcome.kind === 'not-open') throw problem({ kind: 'round-not-open' });
    return outcome.call;
  }
}
