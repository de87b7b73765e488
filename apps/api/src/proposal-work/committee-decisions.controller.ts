import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ConfirmedDecisionResponse,
  DecidedExportQuery,
  OwnDecisionResponse,
  RecordDecisionRequest,
  RecordedDecisionResponse,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ConfirmDecision, ExportDecidedList, ReadOwnDecision, RecordDecision } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { LIST_TYPES, listFile } from '../decisions/public.js';
import { problem } from '../http/problem.js';

/** What the decision body did with the locked proposal, as the secretary records it and two people confirm. */
@ApiTags('Beslut')
@Controller('rounds/:roundId/decisions')
export class CommitteeDecisionsController {
  constructor(
    private readonly recordDecision: RecordDecision,
    private readonly confirmDecision: ConfirmDecision,
    private readonly exportDecidedList: ExportDecidedList,
    private readonly readOwnDecision: ReadOwnDecision,
  ) {}

  /** Records what happened at the meeting. */
  @Post()
  @Allows('decision.record')
  @ApiCreatedResponse({ type: RecordedDecisionResponse })
  async record(
    @Param('roundId') roundId: string,
    @Body() { record }: RecordDecisionRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RecordedDecisionResponse> {
    const outcome = await this.recordDecision.execute(roundId, record, viewer);
    if (outcome.kind === 'record-faulty') {
      const errors = outcome.remarks.map(({ pointer, message }) => ({ pointer: `/record${pointer}`, message }));
      throw problem({ kind: outcome.kind, errors });
    }
    if (outcome.kind !== 'recorded') throw problem({ kind: outcome.kind });
    return { version: outcome.version, sha256: outcome.sha256 };
  }

  /** Says that the record is right. With both the secretary and the chair it is decided. */
  @Post(':version/confirmation')
  @Allows('decision.confirm')
  @ApiCreatedResponse({ type: ConfirmedDecisionResponse })
  async confirm(
    @Param('roundId') roundId: string,
    @Param('version', ParseIntPipe) version: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ConfirmedDecisionResponse> {
    const outcome = await this.confirmDecision.execute(roundId, version, viewer);
    if (outcome.kind !== 'confirmed') throw problem({ kind: outcome.kind });
    return { isFinal: outcome.isFinal };
  }

  /** The decided list as a file to save. */
  @Get(':version/export')
  @Allows('decision.read')
  @ApiProduces(...Object.values(LIST_TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('roundId') roundId: string,
    @Param('version', ParseIntPipe) version: number,
    @Query() { format }: DecidedExportQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<StreamableFile> {
    const outcome = await this.exportDecidedList.execute(roundId, version, format, viewer);
    if (outcome.kind === 'decision-unknown') throw problem({ kind: outcome.kind });
    const name = format === 'docx' ? 'bilaga-1-beslutslista' : `beslut-${roundId}-${version}`;
    return listFile(outcome.content, format, outcome.isFinal ? name : `ej-bekraftat-${name}`);
  }

  /** What one's own committee's applications were given, when it is decided. */
  @Get('own')
  @Allows('decision.read-own')
  @ApiOkResponse({ type: OwnDecisionResponse })
  async own(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<OwnDecisionResponse> {
    const decided = await this.readOwnDecision.execute(roundId, viewer);
    if (decided === null) throw problem({ kind: 'decision-unknown' });
    return decided;
  }
}
