import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CreatedDraftResponse,
  CreateDraftRequest,
  DraftFormResponse,
  DraftListResponse,
  SavedDraftResponse,
  SaveDraftRequest,
} from '@tp/contracts';
import { may } from '@tp/domain';
import type { PersonViewer } from '@tp/persistence';
import { CreateDraft, type DraftOrigin, ListDrafts, ReadDraft, SaveDraft } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';
import { toConflict, toDraft, toForm } from './draft-response.js';

@ApiTags('Utkast')
@Controller('rounds/:roundId/drafts')
export class DraftsController {
  constructor(
    private readonly listDrafts: ListDrafts,
    private readonly createDraft: CreateDraft,
    private readonly readDraft: ReadDraft,
    private readonly saveDraft: SaveDraft,
  ) {}

  /** What one's own committees are writing in the round. */
  @Get()
  @Allows('draft.list')
  @ApiOkResponse({ type: DraftListResponse })
  async list(@Param('roundId') roundId: string, @CurrentViewer() viewer: PersonViewer): Promise<DraftListResponse> {
    const drafts = await this.listDrafts.execute(roundId, viewer);
    if (drafts === null) throw problem({ kind: 'round-unknown', roundId });
    return { items: drafts.map(toDraft) };
  }

  /** Begins an application. */
  @Post()
  @Allows('draft.create')
  @ApiCreatedResponse({ type: CreatedDraftResponse })
  async create(
    @Param('roundId') roundId: string,
    @Body() request: CreateDraftRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<CreatedDraftResponse> {
    const { committee, key } = request;
    const outcome = await this.createDraft.execute({ roundId, committee, key, origin: originOf(request, roundId) }, viewer);
    if (outcome.kind === 'round-unknown') throw problem({ kind: outcome.kind, roundId });
    if (outcome.kind !== 'created') throw problem({ kind: outcome.kind });
    return { id: outcome.draftId };
  }

  /** A draft, with what its form needs of the round. */
  @Get(':draftId')
  @Allows('draft.read')
  @ApiOkResponse({ type: DraftFormResponse })
  async read(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DraftFormResponse> {
    const form = await this.readDraft.execute({ roundId, draftId }, viewer);
    if (form === null) throw problem({ kind: 'draft-unknown' });
    const { municipality, committee } = form.draft;
    const maySend = may(viewer.roles, 'draft.send', { kind: 'application', roundId, municipality, committee, state: 'draft' });
    return toForm(form, maySend);
  }

  /** Saves changed fields, each on the revision that its writer had before them. */
  @Patch(':draftId')
  @Allows('draft.write')
  @ApiOkResponse({ type: SavedDraftResponse })
  async save(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Body() { changes }: SaveDraftRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SavedDraftResponse> {
    const outcome = await this.saveDraft.execute({ roundId, draftId }, changes, viewer);
    if (outcome.kind === 'field-not-asked') throw problem({ kind: outcome.kind, errors: outcome.fields.map(notAsked) });
    if (outcome.kind !== 'saved') throw problem({ kind: outcome.kind });
    const { revision, savedAt, revisions, conflicts } = outcome;
    return { revision, savedAt, revisions, conflicts: conflicts.map(toConflict) };
  }
}

const notAsked = (field: string) => ({ pointer: `/${field}`, message: 'Fältet ingår inte i det som ska kompletteras.' });

function originOf(
  { originDraftId, originReference, originRoundId }: CreateDraftRequest,
  roundId: string,
): DraftOrigin | undefined {
  const from = originRoundId ?? roundId;
  if (originDraftId !== undefined) return { roundId: from, draftId: originDraftId };
  return originReference === undefined ? undefined : { roundId: from, reference: originReference };
}
