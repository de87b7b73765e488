import type { OpenedFile } from '@tp/use-cases';
import type { FastifyReply } from 'fastify';
import { attachment } from '../http/attachment.js';

/** A file of somebody's: to be saved, and never to be run as a page of ours. */
export function sendFile(reply: FastifyReply, { file, content }: OpenedFile): FastifyReply {
  return reply
    .header('content-disposition', attachment(file.name))
    .header('content-length', file.size)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .type(file.mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : (file.mediaType ?? 'application/octet-stream'))
    .send(content);
}
