import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DraftImportQuery, DraftImportResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ImportDrafts, ImportRoundDrafts, WriteDraftTemplate } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem, ROUND_FILE_TYPE } from '../http/problem.js';
import { toInputFault, withReceivedRound } from '../rounds/public.js';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_MEGABYTES = 20;
const MOST_FAULTS = 1_000;

/** Lets a workbook through to its route as bytes. */
export function acceptWorkbooks(app: NestFastifyApplication): void {
  const limit = MOST_MEGABYTES * 1024 * 1024;
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(XLSX_TYPE, { parseAs: 'buffer', bodyLimit: limit }, (_request, body, done) => done(null, body));
}

/** Many applications at once, from a workbook or a round's file. */
@ApiTags('Utkast')
@Controller('rounds/:roundId')
export class DraftImportController {
  constructor(
    private readonly importDrafts: ImportDrafts,
    private readonly importRoundDrafts: ImportRoundDrafts,
    private readonly writeTemplate: WriteDraftTemplate,
  ) {}

  /** The workbook to fill in. */
  @Get('draft-template.xlsx')
  @Allows('draft.create')
  @ApiProduces(XLSX_TYPE)
  async template(
    @Param('roundId') roundId: string,
    @CurrentViewer() viewer: PersonViewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.writeTemplate.execute(roundId, viewer);
    if (bytes === null) throw problem({ kind: 'round-unknown', roundId });
    await reply
      .type(XLSX_TYPE)
      .header('content-disposition', 'attachment; filename="ansokningar-mall.xlsx"')
      .send(Buffer.from(bytes));
  }

  /**
   * Looks at a filled-in workbook or a round's file; with a key, and nothing wrong in it, makes a draft of each application that it has of
   * one's own committees.
   */
  @Post('draft-imports')
  @Allows('draft.create')
  @ApiConsumes(XLSX_TYPE, ROUND_FILE_TYPE)
  @ApiOkResponse({ type: DraftImportResponse })
  async import(
    @Param('roundId') roundId: string,
    @Query() { key }: DraftImportQuery,
    @Req() request: FastifyRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DraftImportResponse> {
    const order = { roundId, key: key ?? null };
    if (request.headers['content-type']?.startsWith(ROUND_FILE_TYPE) === true)
      return this.importRoundFile(request, order, viewer);
    if (!Buffer.isBuffer(request.body)) throw problem({ kind: 'workbook-expected' });
    const outcome = await this.importDrafts.execute({ ...order, bytes: request.body }, viewer);
    if (outcome.kind !== 'read') throw problem({ kind: outcome.kind, roundId });
    const { rows, faults, faultCount } = outcome;
    return { rows, faults: faults.slice(0, MOST_FAULTS), fileFaults: [], faultCount, left: null };
  }

  private importRoundFile(
    request: FastifyRequest,
    order: Readonly<{ roundId: string; key: string | null }>,
    viewer: PersonViewer,
  ): Promise<DraftImportResponse> {
    return withReceivedRound(request, async ({ source }) => {
      const outcome = await this.importRoundDrafts.execute({ ...order, source }, viewer);
      if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId: order.roundId });
      if (outcome.kind === 'read') return { rows: outcome.rows, faults: [], fileFaults: [], faultCount: 0, left: outcome.left };
      const { faults, faultCount } = outcome;
      return { rows: [], faults: [], fileFaults: faults.slice(0, MOST_FAULTS).map(toInputFault), faultCount, left: null };
    });
  }
}
