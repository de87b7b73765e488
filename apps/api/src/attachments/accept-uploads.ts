import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** What a part of an upload comes as. */
const PART_TYPE = 'application/offset+octet-stream';

/** Lets parts of uploads through to their route as they come: nobody has read them into memory first. */
export function acceptUploads(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(
      PART_TYPE,
      (_request: FastifyRequest, payload: NodeJS.ReadableStream, done: (error: null, body: unknown) => void) =>
        done(null, payload),
    );
}
