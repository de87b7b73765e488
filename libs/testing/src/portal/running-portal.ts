import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { portalProcesses } from './portal-processes.js';

const PATIENCE_MS = 90_000;
const READY = /Trygghetsportalen finns på (http:\/\/127\.0\.0\.1:\d+)/;
const main = fileURLToPath(new URL('../../../../apps/portal/dist/main.js', import.meta.url));

export type PortalOptions = Readonly<{ dataDirectory: string; port: number; settings?: Readonly<Record<string, string>> }>;
export type CommandRun = Readonly<{ code: number | null; output: string; errors: string }>;

/** The built portal, running as a person would run it: embedded PostgreSQL, worker, api and web, on a port of its own. */
export type RunningPortal = Readonly<{
  address: string;
  dataDirectory: string;
  pid: number;
  /** What it has written so far. */
  output: () => string;
  /** Closes the other end of all that it writes, as a closed terminal does. */
  closeOutput: () => void;
  /** Its database, as its own role. */
  databaseUrl: () => string;
  /** Runs a command of the command line beside it, to the end. */
  command: (...args: readonly string[]) => Promise<CommandRun>;
  /** Asks it to stop, as the system does, and waits until it has. @returns the code it ended with */
  stop: () => Promise<number | null>;
}>;

/**
 * Starts the built portal and waits until it says where it is.
 * @throws Error with all that it wrote, when it ends before that or is not ready within a minute and a half
 */
export async function startPortal({ dataDirectory, port, settings = {} }: PortalOptions): Promise<RunningPortal> {
  const place = { PORTAL_DATA: dataDirectory, PORT: String(port), ...settings };
  const child = spawnPortal(['start'], place);
  const written = collect(child);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!READY.test(written())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The portal ended: ${written()}`);
    if (performance.now() > giveUpAt) {
      child.kill('SIGKILL');
      throw new Error(`The portal did not start: ${written()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address: `http://127.0.0.1:${port}`,
    dataDirectory,
    pid: child.pid ?? 0,
    output: written,
    closeOutput: () => [child.stdout, child.stderr].forEach((stream) => stream?.destroy()),
    databaseUrl: () => {
      const { databaseUrl }: { databaseUrl: string } = JSON.parse(readFileSync(join(dataDirectory, 'portal.json'), 'utf8'));
      return databaseUrl;
    },
    command: (...args) => runPortalCommand(args, place),
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs one command of the built command line to its end, on a data folder (`PORTAL_DATA`) of the test's own. */
export async function runPortalCommand(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<CommandRun> {
  const child = spawnPortal(args, settings);
  const [output, errors] = [collectFrom(child.stdout), collectFrom(child.stderr)];
  const [code]: (number | null)[] = await once(child, 'close');
  return { code: code ?? null, output: output(), errors: errors() };
}

/** A data folder of the test's own; `remove` first ends by force whatever still lives on it. */
export async function portalFolder(): Promise<Readonly<{ path: string; remove: () => Promise<void> }>> {
  const path = await mkdtemp(join(tmpdir(), 'portal-e2e-'));
  await chmod(path, 0o755); // the embedded database runs as another user when we are root
  const remove = async (): Promise<void> => {
    for (const { pid } of portalProcesses(path)) endByForce(pid);
    while (portalProcesses(path).length > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await rm(path, { recursive: true, force: true });
  };
  return { path, remove };
}

/** A port of 127.0.0.1 that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A listening server has a port');
  return address.port;
}

function spawnPortal(args: readonly string[], settings: Readonly<Record<string, string>>): ChildProcess {
  // On embedded defaults, whatever the one who runs the tests has set for other suites.
  const { DATABASE_URL: _database, REDIS_URL: _redis, PORT: _port, ...environment } = process.env;
  return spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, NODE_OPTIONS: '', ...settings },
  });
}

const collect = (child: ChildProcess): (() => string) => {
  const [output, errors] = [collectFrom(child.stdout), collectFrom(child.stderr)];
  return () => output() + errors();
};

function collectFrom(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => text;
}

function endByForce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}
