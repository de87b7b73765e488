import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DraftListResponse } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { ListDrafts } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';

@ApiTags('Utkast')
@Controller('rounds/:roundId/drafts')
export class DraftsController {
  constructor(private readonly listDrafts: ListDrafts) {}

  /** What one's own committees are writing in the round. */
  @Get()
  @Allows('draft.list')
  @ApiOkResponse({ type: DraftListResponse })
  async list(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<DraftListResponse> {
    const drafts = await this.listDrafts.execute(roundId, viewer);
    if (drafts === null) throw problem({ kind: 'round-unknown', roundId });
    return { items: drafts.map(({ id, title, committee, updatedAt }) => ({ id, title, committee, updatedAt })) };
  }
}
