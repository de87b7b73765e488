import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Where the built web is, beside this app. */
export const WEB_DIRECTORY = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

// Nothing from elsewhere, and no inline script. Angular sets styles by attribute, hence 'unsafe-inline' for styles alone.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const hasFileEnding = (url: string): boolean => /\.[a-z0-9]+$/i.test(url.split('?', 1)[0] ?? '');

/**
 * Serves the built web: its files for a year (their names carry a hash), and `index.html`, never kept, for every other
 * address, so that a deep link and a reload show the page. An unknown address under `/api` or with a file ending stays a 404.
 */
export async function serveWeb(app: NestFastifyApplication, directory = WEB_DIRECTORY): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    done();
  });
  const index = join(directory, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const sendPage = (request: FastifyRequest, reply: FastifyReply): void => {
    if (request.url.startsWith('/api/') || hasFileEnding(request.url)) reply.callNotFound();
    else void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  };
  await app.register(fastifyStatic, { root: directory, wildcard: false, index: false, maxAge: '1y', immutable: true });
  fastify.get('/', sendPage);
  fastify.get('/*', sendPage);
}
