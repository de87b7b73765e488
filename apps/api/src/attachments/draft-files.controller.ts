import { Controller, Delete, Get, Head, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AttachmentFileListResponse, type AttachmentFileResponse } from '@tp/contracts';
import type { AttachmentFile, PersonViewer } from '@tp/persistence';
import { ExamineFile, ListDraftFiles, OpenDraftFile, RemoveDraftFile } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';
import { sendFile } from './send-file.js';
import { TusUploads } from './tus-uploads.js';

/** Files of a draft. They are uploaded by the tus protocol: POST for a new one, PATCH its parts, HEAD for how far it has come. */
@ApiTags('Bilagor')
@Controller('rounds/:roundId/drafts/:draftId/files')
export class DraftFilesController {
  constructor(
    private readonly listFiles: ListDraftFiles,
    private readonly openFile: OpenDraftFile,
    private readonly removeFile: RemoveDraftFile,
    private readonly examineFile: ExamineFile,
    private readonly uploads: TusUploads,
  ) {}

  @Get()
  @Allows('draft.read')
  @ApiOkResponse({ type: AttachmentFileListResponse })
  async list(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<AttachmentFileListResponse> {
    return { items: (await this.listFiles.execute({ roundId, draftId }, viewer)).map(toFile) };
  }

  /** Begins an upload: `Upload-Length`, and the name as `filename` in `Upload-Metadata`. */
  @Post()
  @Allows('draft.write')
  begin(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @CurrentViewer() viewer: PersonViewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.uploads.handle({ roundId, draftId, viewer }, request, reply);
  }

  /** How far an upload has come. */
  @Head(':fileId')
  @Allows('draft.write')
  async offset(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Param('fileId') fileId: string,
    @CurrentViewer() viewer: PersonViewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // One that is whole and was never looked at: whoever sent the last part got no answer.
    const { kind } = await this.examineFile.execute({ roundId, draftId }, fileId, viewer);
    if (kind !== 'examined') throw problem({ kind });
    await this.uploads.handle({ roundId, draftId, fileId, viewer }, request, reply);
  }

  /** The next part of an upload. */
  @Patch(':fileId')
  @Allows('draft.write')
  async append(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Param('fileId') fileId: string,
    @CurrentViewer() viewer: PersonViewer,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const files = await this.listFiles.execute({ roundId, draftId }, viewer);
    if (!files.some(({ id }) => id === fileId)) throw problem({ kind: 'file-unknown' });
    await this.uploads.handle({ roundId, draftId, fileId, viewer }, request, reply);
  }

  @Get(':fileId')
  @Allows('draft.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Param('fileId') fileId: string,
    @CurrentViewer() viewer: PersonViewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.openFile.execute({ roundId, draftId }, fileId, viewer);
    if (outcome.kind !== 'opened') throw problem(outcome);
    await sendFile(reply, outcome);
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  async remove(
    @Param('roundId') roundId: string,
    @Param('draftId', RowIdPipe) draftId: number,
    @Param('fileId') fileId: string,
    @CurrentViewer() viewer: PersonViewer,
  ): Promise<void> {
    const { kind } = await this.removeFile.execute({ roundId, draftId }, fileId, viewer);
    if (kind !== 'removed') throw problem({ kind });
  }
}

const toFile = ({
  id,
  name,
  size,
  state,
  sha256,
  mediaType,
  reason,
  uploadedBy,
  createdAt,
}: AttachmentFile): AttachmentFileResponse => ({
  ...{ id, name, size, state, sha256, mediaType, reason, uploadedBy, createdAt },
});
