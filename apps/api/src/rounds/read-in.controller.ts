import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReadInRoundResponse, RoundPreviewResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ImportRound, PreviewRound, type PreviewOutcome } from '@tp/use-cases';
import type { FastifyRequest } from 'fastify';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem, ROUND_FILE_TYPE } from '../http/problem.js';
import { toInputFault } from './input-fault.js';
import { toPreview } from './preview-response.js';
import { withReceivedRound } from './received-round.js';

const A_FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** Reads rounds in from files. The body is the file itself; with principles beside it, both as `application/json-seq`. */
@ApiTags('Omgångar')
@Controller('rounds')
export class ReadInController {
  constructor(
    private readonly previewRound: PreviewRound,
    private readonly importRound: ImportRound,
  ) {}

  /** What reading the file in would do, or everything that is wrong with it (422). Nothing is saved. */
  @Post('preview')
  @HttpCode(200)
  @Allows('round.create')
  @ApiConsumes(ROUND_FILE_TYPE, 'application/json-seq')
  @ApiBody(A_FILE)
  @ApiOkResponse({ type: RoundPreviewResponse })
  async preview(@Req() request: FastifyRequest, @CurrentViewer() viewer: PersonViewer): Promise<RoundPreviewResponse> {
    const outcome = await withReceivedRound(request, ({ source, principles }) =>
      this.previewRound.execute(source, { principles }, viewer),
    );
    if (outcome.kind === 'faulty') throw faulty(outcome);
    return toPreview(outcome);
  }

  /** Makes the file the newest version of its round, and has it pre-assessed. A file with a fault leaves nothing behind. */
  @Post()
  @Allows('round.create')
  @ApiConsumes(ROUND_FILE_TYPE, 'application/json-seq')
  @ApiBody(A_FILE)
  @ApiCreatedResponse({ type: ReadInRoundResponse })
  async readIn(@Req() request: FastifyRequest, @CurrentViewer() viewer: PersonViewer): Promise<ReadInRoundResponse> {
    const outcome = await withReceivedRound(request, ({ source, principles }) =>
      this.importRound.execute(source, { principles }, viewer),
    );
    if (outcome.kind === 'faulty') throw faulty(outcome);
    if (outcome.kind === 'forbidden') throw problem({ kind: 'round-of-others', roundId: outcome.roundId });
    const { round, isNew, applications, changed } = outcome;
    return { id: round.roundId, version: round.version, isNew, applications, changed };
  }
}

const faulty = ({ faults, faultCount }: Extract<PreviewOutcome, { kind: 'faulty' }>) =>
  problem({ kind: 'round-faulty', errors: faults.map(toInputFault), errorCount: faultCount });
