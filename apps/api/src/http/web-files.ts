import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { webVersion } from './web-version.js';

/** Where the built web is, beside this app. */
export const WEB_DIRECTORY = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

const hasHashInName = (file: string): boolean => /-[\w-]{8}\.[a-z0-9]+$/.test(file);
/** By these a browser learns that there is a newer web: `index.html`, and what its service worker is and has. */
const isAskedForAnew = (file: string): boolean => /^(?:index\.html|ngsw\.json|(?:ngsw|safety)-worker\.js)$/.test(file);
/** What counts beside a page: the selection board's solver is WebAssembly, and the page itself needs none. */
const isWorker = (file: string): boolean => /^worker-[\w-]{8}\.js$/.test(file);
const withWebAssembly = (policy: string): string => policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const fileIn = (url: string): string | null => /^\/([^?#]*\.[a-z0-9]+)(?:[?#]|$)/i.exec(url)?.[1] ?? null;

/**
 * Serves the built web: its files for a year (their names carry a hash), and `index.html`, never kept, for every other
 * address, so that a deep link and a reload show the page. An unknown address under `/api` or with a file ending stays a 404.
 * Files are looked up as they are asked for: who builds the web anew beside a running portal sees the new one.
 */
export async function serveWeb(app: NestFastifyApplication, directory = WEB_DIRECTORY): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const version = webVersion(join(directory, 'index.html'));
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const known = request.url.startsWith('/api/') ? version() : null;
    if (known !== null) void reply.header('x-portal-version', known);
    done();
  });
  if (!existsSync(directory)) return;
  await app.register(fastifyStatic, { root: directory, serve: false });
  const send = (request: FastifyRequest, reply: FastifyReply): void => {
    const file = fileIn(request.url);
    if (request.url.startsWith('/api/') || /^\/metrics(?:$|[/?])/.test(request.url))
      reply.callNotFound(); // metrics have a port of their own
    else if (file === null || isAskedForAnew(file))
      void reply.header('cache-control', 'no-cache').sendFile(file ?? 'index.html', { cacheControl: false });
    else {
      if (isWorker(file))
        void reply.header('content-security-policy', withWebAssembly(String(reply.getHeader('content-security-policy'))));
      void reply.sendFile(file, hasHashInName(file) ? { maxAge: '1y', immutable: true } : { maxAge: '1h' });
    }
  };
  fastify.get('/', send);
  fastify.get('/*', send);
}
