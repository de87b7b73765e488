import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { MemoryLocker, Server, TUS_RESUMABLE, type Upload } from '@tus/server';
import { type Log, safeError } from '@tp/operations';
import { BeginUpload, ExamineFile, type FileStorage, StorageAway } from '@tp/use-cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problem, problemBody, RefusedRequest, refusalOf } from '../http/problem.js';
import type { AskedUpload } from './asked-upload.js';
import { FILE_STORAGE, UPLOAD_LOG } from './file-storage.token.js';

const MEGABYTE = 1024 * 1024;
const ANSWERED = { 'tus-resumable': TUS_RESUMABLE, 'cache-control': 'no-store' } as const;
/** Has an uploader ask again later for this upload; after any other refusal it would begin another. */
const LOCKED = 423;

/** Takes uploads that may be cut and go on where they were, by the tus protocol, version 1.0.0. */
@Injectable()
export class TusUploads {
  private readonly locker = new MemoryLocker(); // of one file, one part at a time

  constructor(
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
    private readonly beginUpload: BeginUpload,
    private readonly examineFile: ExamineFile,
    @Inject(UPLOAD_LOG) private readonly log: Log,
  ) {}

  /** Answers the request, which nobody else does from then on. */
  async handle(asked: AskedUpload, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (request.headers['tus-resumable'] === undefined) throw problem({ kind: 'upload-expected' });
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    await this.serverFor(asked, request, reply).handle(request.raw, reply.raw);
  }

  /**
   * Answers how far an upload has come. One that is whole and was never looked at is so now: whoever sent its last part got no answer. It may
   * have left the disk since, and what came of it is in the list of files.
   */
  async tellOffset(asked: AskedUpload, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    try {
      const outcome = await this.examineFile.execute(asked, asked.fileId, asked.viewer);
      if (outcome.kind !== 'examined') throw problem(outcome);
      const { state, size } = outcome.file;
      if (state === 'uploading') return await this.handle(asked, request, reply);
      await reply.headers({ ...ANSWERED, 'upload-offset': size, 'upload-length': size }).send();
    } catch (error) {
      if (!(error instanceof StorageAway)) throw error;
      this.logFailure(request.id, error);
      await reply.status(LOCKED).headers(ANSWERED).send();
    }
  }

  /** One for each request: it holds nothing but who asks, and what of. */
  private serverFor(asked: AskedUpload, { url, id }: FastifyRequest, { raw }: FastifyReply): Server {
    return new Server({
      path: url.split('?')[0]?.replace(/\/$/, '') ?? url,
      datastore: this.storage.uploads,
      locker: this.locker,
      relativeLocation: true,
      allowedOrigins: () => false, // our own pages alone
      maxSize: this.beginUpload.mostMegabytes * MEGABYTE,
      namingFunction: () => randomUUID(),
      getFileIdFromRequest: () => asked.fileId,
      onUploadCreate: async (_request, upload) => {
        await this.begin(asked, upload);
        return {};
      },
      onUploadFinish: async (_request, upload) => {
        await this.finish(asked, upload);
        return {};
      },
      onResponseError: (_request, error) => {
        if (!('status_code' in error) && !(error instanceof RefusedRequest)) this.logFailure(id, error);
        raw.setHeader('content-type', 'application/problem+json; charset=utf-8');
        return answerOf(error, { url, requestId: id, mostMegabytes: this.beginUpload.mostMegabytes });
      },
    });
  }

  private logFailure(requestId: string, error: Error): void {
    this.log.error({ requestId, error: safeError(error) }, 'En uppladdning gick inte');
  }

  private async begin(asked: AskedUpload, { id, size, metadata }: Upload): Promise<void> {
    if (size === undefined) throw problem({ kind: 'upload-expected' });
    const announced = { id, size, name: metadata?.['filename'] ?? '' };
    const outcome = await this.beginUpload.execute(asked, announced, asked.viewer);
    if (outcome.kind !== 'begun') throw problem(outcome);
  }

  private async finish(asked: AskedUpload, { id }: Upload): Promise<void> {
    const outcome = await this.examineFile.execute(asked, id, asked.viewer);
    if (outcome.kind !== 'examined') throw problem(outcome);
    const { state, reason } = outcome.file;
    if (state === 'refused') throw problem({ kind: 'file-refused', reason });
    if (state === 'quarantined') throw problem({ kind: 'file-infected' });
  }
}

const TITLES: Readonly<Record<number, string>> = {
  404: 'Uppladdningen finns inte',
  409: 'Uppladdningen har kommit till ett annat ställe',
  410: 'Uppladdningen finns inte längre',
};

function answerOf(
  error: Error | Readonly<{ status_code: number; body: string }>,
  { url, requestId, mostMegabytes }: Readonly<{ url: string; requestId: string; mostMegabytes: number }>,
): { status_code: number; body: string } {
  const status = 'status_code' in error ? error.status_code : 500;
  const tooLarge = status === 413 ? ({ kind: 'attachment-too-large', mostMegabytes } as const) : null;
  const refusal = refusalOf(error) ?? tooLarge;
  const body = refusal
    ? problemBody(refusal, url)
    : { type: 'about:blank', title: TITLES[status] ?? 'Uppladdningen gick inte', status, instance: url };
  return { status_code: body.status, body: JSON.stringify({ ...body, requestId }) };
}
