import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';

/** A Redis of the test's own, in memory alone, gone when it is stopped. */
export type GivenRedis = Readonly<{ url: string; stop: () => Promise<void> }>;

/** Whether this machine has `redis-server`; without it the suites on Redis are skipped, and the test run says so. */
export const hasRedis = (): boolean => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0;

/** Starts a Redis on a free port of the loopback address. @throws Error when it does not answer within ten seconds */
export async function givenRedis(): Promise<GivenRedis> {
  const port = await freePort();
  const server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const url = `redis://127.0.0.1:${port}`;
  await answering(url);
  return { url, stop: () => stop(server) };
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { retryStrategy: (attempt) => (attempt > 100 ? null : 100), maxRetriesPerRequest: 100 });
  client.on('error', () => undefined); // until it listens
  try {
    await client.ping();
  } finally {
    client.disconnect();
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port was given');
  return address.port;
}
