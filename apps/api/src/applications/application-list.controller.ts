import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { APPLICATION_SORTS, ApplicationListQuery, ApplicationListResponse } from '@tp/contracts';
import { writeApplicationListCsv } from '@tp/formats';
import type { PersonViewer } from '@tp/persistence';
import { PageApplications, type ReadablePage } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { filterOf, toListRow, toSummary } from './application-list-response.js';

/** A round has fewer: an export holds all that the filter leaves. */
const EVERY_ROW = { page: 1, limit: 1_000_000 } as const;

@ApiTags('Ansökningar')
@Controller('rounds/:roundId')
export class ApplicationListController {
  constructor(private readonly pageApplications: PageApplications) {}

  /** A page of the round's applications, of those that the reader may read, with what the rules found. */
  @Get('applications')
  @Allows('application.list')
  @ApiOkResponse({ type: ApplicationListResponse })
  async page(
    @Param('roundId') roundId: string,
    @Query() query: ApplicationListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<ApplicationListResponse> {
    const { page, limit } = query;
    const { rows, sums, readsLevels } = await this.found(roundId, query, { page, limit }, viewer);
    const { applications: total, ...others } = sums;
    return { items: rows.map(toSummary), page, limit, total, sums: others, readsLevels };
  }

  /** The same as a table for a spreadsheet: every row that the filter leaves, whatever `page` and `limit` say. */
  @Get('application-list.csv')
  @Allows('application.list')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(
    @Param('roundId') roundId: string,
    @Query() query: ApplicationListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<StreamableFile> {
    const { rows, readsLevels } = await this.found(roundId, query, EVERY_ROW, viewer);
    const text = writeApplicationListCsv(rows.map(toListRow), { hasPoints: readsLevels });
    return new StreamableFile(Readable.from(text), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="ansokningar.csv"',
    });
  }

  private async found(
    roundId: string,
    query: ApplicationListQuery,
    rows: Readonly<{ page: number; limit: number }>,
    viewer: PersonViewer,
  ): Promise<ReadablePage> {
    const asked = { ...rows, ...sortOf(query.sort, APPLICATION_SORTS), ...filterOf(query) };
    const found = await this.pageApplications.execute(roundId, asked, viewer);
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return found;
  }
}
