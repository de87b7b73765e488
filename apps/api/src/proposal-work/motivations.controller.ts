import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  AcceptedMotivationsResponse,
  AcceptMotivationsRequest,
  AddPhraseRequest,
  MotivationListResponse,
  WriteMotivationRequest,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { AcceptMotivations, ChangePhrases, ReadMotivations, WriteMotivation } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';

/** The reasons that the documents give, as they are composed, written and accepted. */
@ApiTags('Motiveringar')
@Controller('rounds/:roundId/motivations')
export class MotivationsController {
  constructor(
    private readonly readMotivations: ReadMotivations,
    private readonly writeMotivation: WriteMotivation,
    private readonly acceptMotivations: AcceptMotivations,
    private readonly changePhrases: ChangePhrases,
  ) {}

  @Get()
  @Allows('motivation.write')
  @ApiOkResponse({ type: MotivationListResponse })
  async list(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<MotivationListResponse> {
    const read = await this.readMotivations.execute(roundId, viewer);
    if (read === null) throw problem({ kind: 'round-unknown', roundId });
    return read;
  }

  /** Writes one, as a draft or accepted. */
  @Put('of/:motivationOf')
  @HttpCode(204)
  @Allows('motivation.write')
  @ApiNoContentResponse()
  async write(
    @Param('roundId') roundId: string,
    @Param('motivationOf') reference: string,
    @Body() { text, isAccepted }: WriteMotivationRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const outcome = await this.writeMotivation.execute({ roundId, reference, text, isAccepted }, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind === 'application-unknown') throw problem({ kind: outcome.kind, reference });
    if (outcome.kind !== 'written') throw problem({ kind: outcome.kind });
  }

  /** Accepts what stands, of many. */
  @Post('accepted')
  @Allows('motivation.write')
  @ApiCreatedResponse({ type: AcceptedMotivationsResponse })
  async accept(
    @Param('roundId') roundId: string,
    @Body() { references }: AcceptMotivationsRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<AcceptedMotivationsResponse> {
    const outcome = await this.acceptMotivations.execute(roundId, references, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind !== 'accepted') throw problem({ kind: outcome.kind });
    return { references: outcome.references };
  }

  @Post('phrases')
  @HttpCode(204)
  @Allows('motivation.write')
  @ApiNoContentResponse()
  async addPhrase(
    @Param('roundId') roundId: string,
    @Body() { text }: AddPhraseRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.changePhrases.add(roundId, text, viewer);
  }

  @Delete('phrases/:phraseId')
  @HttpCode(204)
  @Allows('motivation.write')
  @ApiNoContentResponse()
  async removePhrase(
    @Param('roundId') roundId: string,
    @Param('phraseId', RowIdPipe) phraseId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    await this.changePhrases.remove(roundId, phraseId, viewer);
  }
}
