import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Stopping } from './stopping.js';

const LOOK_EVERY_MS = 50;
/** Less than the portal, and a container's host, wait before they end a process by force. */
const PATIENCE_MS = 10_000;

/**
 * Ends the API in order: readiness says no (and for `delayMs` all else goes on, so that whoever spreads the requests notices), nothing
 * new is taken, what is asked is answered, streams end, and at last the connections to database and queue are closed.
 */
export async function closeApi(app: NestFastifyApplication, delayMs = 0): Promise<void> {
  app.get(Stopping).begin();
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  const server = app.getHttpServer();
  const closed = app.close();
  // A browser keeps a connection open after its answer, in case it has more to ask: nobody would end those.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  try {
    await closed;
  } finally {
    clearInterval(idle);
    clearTimeout(impatient);
  }
}
