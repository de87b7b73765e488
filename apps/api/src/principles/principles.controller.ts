import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PrinciplesComparisonQuery, PrinciplesComparisonResponse, PrinciplesResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ComparePrinciples, FindPrinciples } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { toComparison, toPrinciplesResponse } from './principles-response.js';

@ApiTags('Principer')
@Controller('rounds/:roundId/principles')
export class PrinciplesController {
  constructor(
    private readonly findPrinciples: FindPrinciples,
    private readonly comparePrinciples: ComparePrinciples,
  ) {}

  /** What the round's newest version is assessed by, each expression in plain Swedish too, and which other versions there are. */
  @Get()
  @Allows('principles.read')
  @ApiOkResponse({ type: PrinciplesResponse })
  async find(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<PrinciplesResponse> {
    const found = await this.findPrinciples.execute(roundId, viewer);
    if (found === null) throw problem({ kind: 'round-unknown', roundId });
    return toPrinciplesResponse(found);
  }

  /** What differs from another version of them, or from another document. */
  @Get('compare')
  @Allows('principles.read')
  @ApiOkResponse({ type: PrinciplesComparisonResponse })
  async compare(
    @Param('roundId') roundId: string,
    @Query() { id, version }: PrinciplesComparisonQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<PrinciplesComparisonResponse> {
    const comparison = await this.comparePrinciples.execute(roundId, { id, version }, viewer);
    if (comparison.kind === 'compared') return toComparison(comparison);
    throw problem(
      comparison.kind === 'round-unknown' ? { kind: 'round-unknown', roundId } : { kind: 'principles-unknown', id, version },
    );
  }
}
