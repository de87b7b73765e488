import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DECISION_LIST_SORTS, DecisionListQuery, DecisionListResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { PageDecisionList } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { filterOf } from './filter-of.js';
import { toDecisionListResponse } from './decision-list-response.js';
import { Allows, CurrentViewer } from '../access/public.js';

@ApiTags('Beslutslista')
@Controller('rounds/:roundId/decision-list')
export class DecisionListController {
  constructor(private readonly pageDecisionList: PageDecisionList) {}

  /** A page of the proposal: rows, sums of all that the filter leaves, and the whole round's totals. */
  @Get()
  @Allows('decision-list.read')
  @ApiOkResponse({ type: DecisionListResponse })
  async page(
    @Param('roundId') roundId: string,
    @Query() query: DecisionListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DecisionListResponse> {
    const { page, limit, sort } = query;
    const found = await this.pageDecisionList.execute(
      roundId,
      { page, limit, ...sortOf(sort, DECISION_LIST_SORTS), group: query.group, ...filterOf(query) },
      viewer,
    );
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return toDecisionListResponse(found, { page, limit });
  }
}
