import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROUND_LIST_SORTS, RoundListQuery, RoundListResponse, RoundResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { FindRound, ListRounds } from '@tp/use-cases';
import { problem } from '../http/problem.js';
import { sortOf } from '../http/sort-of.js';
import { toListedRound, toRoundResponse } from './round-response.js';
import { Allows, CurrentViewer } from '../access/public.js';

@ApiTags('Omgångar')
@Controller('rounds')
export class RoundsController {
  constructor(
    private readonly listRounds: ListRounds,
    private readonly findRound: FindRound,
  ) {}

  /** The rounds that the person may know of, each in its newest version; the one that was read last comes first. */
  @Get()
  @Allows('round.list')
  @ApiOkResponse({ type: RoundListResponse })
  async list(
    @Query() { page, limit, sort, q, budgetYear }: RoundListQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<RoundListResponse> {
    const query = { page, limit, search: q, budgetYear, ...sortOf(sort, ROUND_LIST_SORTS) };
    const { rows, total, years } = await this.listRounds.execute(query, viewer);
    return { items: rows.map(toListedRound), years, page, limit, total };
  }

  /** One round in its newest version. */
  @Get(':roundId')
  @Allows('round.read')
  @ApiOkResponse({ type: RoundResponse })
  async find(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<RoundResponse> {
    const found = await this.findRound.execute(roundId, viewer);
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return toRoundResponse(found);
  }
}
