import { Controller, Delete, Get, Head, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AttachmentFileListResponse } from '@tp/contracts';
import { AppendToUpload, ListDraftFiles, OpenDraftFile, RemoveDraftFile } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allows } from '../access/public.js';
import { problem } from '../http/problem.js';
import { AskedFile, type AskedUpload } from './asked-upload.js';
import { toFile } from './file-response.js';
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
    private readonly mayAppend: AppendToUpload,
    private readonly uploads: TusUploads,
  ) {}

  @Get()
  @Allows('draft.read')
  @ApiOkResponse({ type: AttachmentFileListResponse })
  async list(@AskedFile() asked: AskedUpload): Promise<AttachmentFileListResponse> {
    return { items: (await this.listFiles.execute(asked, asked.viewer)).map(toFile) };
  }

  /** Begins an upload: `Upload-Length`, and the name as `filename` in `Upload-Metadata`. */
  @Post()
  @Allows('draft.write')
  begin(@AskedFile() asked: AskedUpload, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.uploads.handle(asked, request, reply);
  }

  /** How far an upload has come. */
  @Head(':fileId')
  @Allows('draft.write')
  async offset(@AskedFile() asked: AskedUpload, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.uploads.tellOffset(asked, request, reply);
  }

  /** The next part of an upload. */
  @Patch(':fileId')
  @Allows('draft.write')
  async append(@AskedFile() asked: AskedUpload, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { kind } = await this.mayAppend.execute(asked, asked.fileId, asked.viewer);
    if (kind !== 'may-append') throw problem({ kind });
    await this.uploads.handle(asked, request, reply);
  }

  @Get(':fileId')
  @Allows('draft.read')
  @ApiProduces('application/octet-stream')
  async download(@AskedFile() asked: AskedUpload, @Res() reply: FastifyReply): Promise<void> {
    const outcome = await this.openFile.execute(asked, asked.fileId, asked.viewer);
    if (outcome.kind !== 'opened') throw problem(outcome);
    await sendFile(reply, outcome);
  }

  @Delete(':fileId')
  @HttpCode(204)
  @Allows('draft.write')
  @ApiNoContentResponse()
  async remove(@AskedFile() asked: AskedUpload): Promise<void> {
    const { kind } = await this.removeFile.execute(asked, asked.fileId, asked.viewer);
    if (kind !== 'removed') throw problem({ kind });
  }
}
