import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ChangeSavedViewRequest, SavedViewListResponse, SavedViewQuery, SavedViewResponse, SaveViewRequest } from '@tp/contracts';
import type { PersonViewer, SavedView } from '@tp/persistence';
import { ChangeSavedView, DeleteSavedView, ListSavedViews, SaveView } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';

@ApiTags('Sparade vyer')
@Controller('rounds/:roundId/saved-views')
export class SavedViewsController {
  constructor(
    private readonly listSavedViews: ListSavedViews,
    private readonly saveView: SaveView,
    private readonly changeSavedView: ChangeSavedView,
    private readonly deleteSavedView: DeleteSavedView,
  ) {}

  /** One's own views of a page, by name. */
  @Get()
  @Allows('saved-view.own')
  @ApiOkResponse({ type: SavedViewListResponse })
  async list(
    @Param('roundId') roundId: string,
    @Query() { page }: SavedViewQuery,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedViewListResponse> {
    return { items: (await this.listSavedViews.execute(roundId, page, viewer)).map(toResponse) };
  }

  /** Keeps a view under a new name. */
  @Post()
  @Allows('saved-view.own')
  @ApiCreatedResponse({ type: SavedViewResponse })
  async save(
    @Param('roundId') roundId: string,
    @Body() { page, name, address }: SaveViewRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedViewResponse> {
    const outcome = await this.saveView.execute({ roundId, page, name, address }, viewer);
    if (outcome.kind === 'name-taken') throw problem({ kind: outcome.kind, name });
    if (outcome.kind === 'too-many-views') throw problem({ kind: outcome.kind });
    return toResponse(outcome.view);
  }

  /** Another name, or another address. */
  @Patch(':viewId')
  @Allows('saved-view.own')
  @ApiOkResponse({ type: SavedViewResponse })
  async change(
    @Param('roundId') roundId: string,
    @Param('viewId', RowIdPipe) viewId: number,
    @Body() { name, address }: ChangeSavedViewRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedViewResponse> {
    const outcome = await this.changeSavedView.execute(roundId, viewId, { name, address }, viewer);
    if (outcome.kind === 'name-taken') throw problem({ kind: outcome.kind, name: name ?? '' });
    if (outcome.kind === 'view-unknown') throw problem({ kind: outcome.kind });
    return toResponse(outcome.view);
  }

  /** Takes a view away. */
  @Delete(':viewId')
  @Allows('saved-view.own')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(
    @Param('roundId') roundId: string,
    @Param('viewId', RowIdPipe) viewId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.deleteSavedView.execute(roundId, viewId, viewer);
    if (kind === 'view-unknown') throw problem({ kind });
  }
}

const toResponse = ({ id, name, address, updatedAt }: SavedView): SavedViewResponse => ({ id, name, address, updatedAt });
