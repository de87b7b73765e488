import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DECISION_LIST_SORTS, DecisionListExportQuery } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ExportDecisionList } from '@tp/use-cases';
import { Readable } from 'node:stream';
import { Allows, CurrentViewer } from '../access/public.js';
import { attachment } from '../http/attachment.js';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { filterOf } from './filter-of.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

@ApiTags('Beslutslista')
@Controller('rounds/:roundId/decision-list/export')
export class DecisionListExportController {
  constructor(private readonly exportDecisionList: ExportDecisionList) {}

  /** Every row that the filter leaves, in the list's order, as a file to save. */
  @Get()
  @Allows('decision-list.export')
  @ApiProduces(...Object.values(TYPES))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async export(
    @Param('roundId') roundId: string,
    @Query() query: DecisionListExportQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<StreamableFile> {
    const { format, sort } = query;
    const asked = { ...sortOf(sort, DECISION_LIST_SORTS), group: query.group, ...filterOf(query) };
    const outcome = await this.exportDecisionList.execute(roundId, format, asked, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind === 'nothing-proposed') throw problem({ kind: outcome.kind });
    const { content } = outcome;
    const file = content instanceof Uint8Array ? [content] : content;
    return new StreamableFile(Readable.from(file, { objectMode: false }), {
      type: TYPES[format],
      disposition: attachment(`beslutslista-${roundId}-${today()}.${format}`),
    });
  }
}

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
