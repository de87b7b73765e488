import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DECISION_LIST_SORTS, DecisionListExportQuery } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ExportDecisionList } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { filterOf } from './filter-of.js';
import { LIST_TYPES, listFile } from './list-file.js';

@ApiTags('Beslutslista')
@Controller('rounds/:roundId/decision-list/export')
export class DecisionListExportController {
  constructor(private readonly exportDecisionList: ExportDecisionList) {}

  /** Every row that the filter leaves, in the list's order, as a file to save. */
  @Get()
  @Allows('decision-list.export')
  @ApiProduces(LIST_TYPES.xlsx, LIST_TYPES.csv, LIST_TYPES.json)
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
    return listFile(outcome.content, format, `beslutslista-${roundId}-${today()}`);
  }
}

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
