import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiConsumes, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DraftImportQuery, DraftImportResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ImportDrafts, WriteDraftTemplate } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

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

/** Many applications at once, from a workbook. */
@ApiTags('Utkast')
@Controller('rounds/:roundId')
export class DraftImportController {
  constructor(
    private readonly importDrafts: ImportDrafts,
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

  /** Looks at a filled-in workbook; with a key, and nothing wrong in it, makes a draft of each of its applications. */
  @Post('draft-imports')
  @Allows('draft.create')
  @ApiConsumes(XLSX_TYPE)
  @ApiOkResponse({ type: DraftImportResponse })
  async import(
    @Param('roundId') roundId: string,
    @Query() { key }: DraftImportQuery,
    @Req() request: FastifyRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DraftImportResponse> {
    if (!Buffer.isBuffer(request.body)) throw problem({ kind: 'workbook-expected' });
    const outcome = await this.importDrafts.execute({ roundId, bytes: request.body, key: key ?? null }, viewer);
    if (outcome.kind !== 'read') throw problem({ kind: outcome.kind, roundId });
    const { rows, faults, faultCount } = outcome;
    return { rows, faults: faults.slice(0, MOST_FAULTS), faultCount };
  }
}
