import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { AttachmentQuery } from '@tp/contracts';
import type { PersonViewer } from '@tp/persistence';
import { OpenSentAttachment } from '@tp/use-cases';
import type { FastifyReply } from 'fastify';
import { Allows, CurrentViewer } from '../access/public.js';
import { problem } from '../http/problem.js';
import { RowIdPipe } from '../http/row-id.pipe.js';
import { sendFile } from './send-file.js';

@ApiTags('Bilagor')
@Controller('rounds/:roundId/applications/:reference/attachments')
export class SentAttachmentsController {
  constructor(private readonly openAttachment: OpenSentAttachment) {}

  /** The file of an attachment, as it was sent with the newest version or another; a confidential one for the application’s own committee alone. */
  @Get(':number')
  @Allows('application.read')
  @ApiProduces('application/octet-stream')
  async download(
    @Param('roundId') roundId: string,
    @Param('reference') reference: string,
    @Param('number', RowIdPipe) number: number,
    @Query() { version }: AttachmentQuery,
    @CurrentViewer() viewer: PersonViewer,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.openAttachment.execute({ roundId, reference, number, version }, viewer);
    if (outcome.kind !== 'opened') throw problem(outcome);
    await sendFile(reply, outcome);
  }
}
