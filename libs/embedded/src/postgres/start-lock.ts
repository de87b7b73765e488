import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { waitFor } from './processes.js';

/**
 * Runs `work` while nobody else on this machine works on the same folder. The lock is a name in the kernel (an abstract Unix
 * socket) and not a file: it goes away with its process, also at kill -9, so there is never a stale one to judge.
 * @throws EmbeddedPostgresFault when another process has held it for two minutes
 */
export async function whileLocked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const name = `\0trygghetsportalen-${createHash('sha256').update(folder).digest('hex')}`;
  let server: Server | undefined;
  const isTaken = async (): Promise<boolean> => {
    server = await listen(name);
    return server !== undefined;
  };
  await waitFor(
    120_000,
    isTaken,
    `En annan process håller på att starta eller stoppa databasen i ${folder}. Vänta tills den är klar och försök igen.`,
  );
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server?.close(resolve));
  }
}

function listen(name: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(name, () => resolve(server));
  });
}
