import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  DraftHistoryResponse,
  DraftPresenceResponse,
  HandDraftRequest,
  RestoreDraftRequest,
  SendDraftRequest,
  SubmissionResponse,
} from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { HandDraft, NoteDraftWriter, ReadDraftHistory, RemoveDraft, RestoreDraft, SendDraft } from '@tp/use-cases';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';
import { toSubmission } from './draft-response.js';

/** What is done with a draft beside writing in it. */
@ApiTags('Utkast')
@Controller('rounds/:roundId/drafts/:draftId')
export class DraftHandlingController {
  constructor(
    private readonly noteWriter: NoteDraftWriter,
    private readonly readHistory: ReadDraftHistory,
    private readonly restoreDraft: RestoreDraft,
    private readonly handDraft: HandDraft,
    private readonly removeDraft: RemoveDraft,
    private readonly sendDraft: SendDraft,
  ) {}

  /** Says that one has the draft open, and hears who else has and whether it has changed. */
  @Post('presence')
  @HttpCode(200)
  @Allows('draft.read')
  @ApiOkResponse({ type: DraftPresenceResponse })
  async presence(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DraftPresenceResponse> {
    const found = await this.noteWriter.execute({ roundId, draftId }, viewer);
    if (found === null) throw problem({ kind: 'draft-unknown' });
    return { ...found, writers: found.writers.map(({ name, seenAt }) => ({ name, seenAt })) };
  }

  /** Who wrote what and when, the newest first. */
  @Get('history')
  @Allows('draft.read')
  @ApiOkResponse({ type: DraftHistoryResponse })
  async history(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<DraftHistoryResponse> {
    const found = await this.readHistory.execute({ roundId, draftId }, viewer);
    if (found === null) throw problem({ kind: 'draft-unknown' });
    const { draft, entries } = found;
    return { title: draft.title, revision: draft.revision, entries };
  }

  /** Writes back what stood at an earlier revision. */
  @Post('restoration')
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  async restore(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Body() { revision }: RestoreDraftRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.restoreDraft.execute({ roundId, draftId }, revision, viewer);
    if (kind !== 'restored') throw problem({ kind });
  }

  /** Hands the draft over to whoever may send it. */
  @Post('handing-over')
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  handOver(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Body() { word }: HandDraftRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    return this.hand({ roundId, draftId }, { to: 'submitter', word: word ?? '' }, viewer);
  }

  /** Hands it back to who writes it, with a word. */
  @Post('handing-back')
  @HttpCode(204)
  @Allows('draft.send')
  @ApiNoContentResponse()
  handBack(
    @CurrentViewer() viewer: PersonViewer,
    @Body() { word }: HandDraftRequest,
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
  ): Promise<void> {
    return this.hand({ roundId, draftId }, { to: 'writer', word: word ?? '' }, viewer);
  }

  /** Sends it: what comes of it is never changed. Sent again, it is the same receipt. */
  @Post('sending')
  @HttpCode(200)
  @Allows('draft.send')
  @ApiOkResponse({ type: SubmissionResponse })
  async send(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Body() { revision }: SendDraftRequest,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<SubmissionResponse> {
    const outcome = await this.sendDraft.execute({ roundId, draftId }, revision, viewer);
    if (outcome.kind === 'sent') return toSubmission(outcome.submission);
    if (outcome.kind === 'draft-unfinished') {
      const errors = outcome.remarks.map(({ field, row, key, message }) => ({
        pointer: ['', field, ...(row === undefined ? [] : [row]), ...(key === undefined ? [] : [key])].join('/'),
        value: null,
        message,
      }));
      throw problem({ kind: outcome.kind, errors });
    }
    throw problem({ kind: outcome.kind });
  }

  /** Takes it out of sight; nothing that was written is lost. */
  @Delete()
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  async remove(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.removeDraft.execute({ roundId, draftId }, true, viewer);
    if (kind !== 'done') throw problem({ kind });
  }

  /** Brings a removed one back. */
  @Post('return')
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  async bringBack(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.removeDraft.execute({ roundId, draftId }, false, viewer);
    if (kind !== 'done') throw problem({ kind });
  }

  private async hand(...asked: Parameters<HandDraft['execute']>): Promise<void> {
    const { kind } = await this.handDraft.execute(...asked);
    if (kind !== 'handed') throw problem({ kind });
  }
}
