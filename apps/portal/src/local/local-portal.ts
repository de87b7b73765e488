import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@tp/embedded';
import type { CommandContext } from '../commands/command-context.js';
import { CommandFailure } from '../commands/command-failure.js';
import { type LockOwner, lockOwner, PortalLock } from './portal-lock.js';
import { Supervisor } from './supervisor.js';

/** What a command works on. `stop` ends what the command itself started, and nothing else. */
export type LocalPortal = Readonly<{
  databaseUrl: string;
  redisUrl: string | undefined;
  /** Starts a worker, unless a running portal's does the jobs; resolves when there is one. */
  startWorker: () => Promise<void>;
  stop: () => Promise<void>;
}>;

const WAIT_MS = 300;
const PATIENCE_MS = 30 * 60 * 1000;

/**
 * Gives a command its database: the one in `DATABASE_URL`; else the running portal's, whose worker then does the jobs; else
 * the embedded one, started here and stopped again, also at Ctrl-C. Two commands at once take turns.
 */
export async function openLocalPortal({ environment, say }: CommandContext): Promise<LocalPortal> {
  const { databaseUrl, redisUrl, dataDirectory } = environment;
  if (databaseUrl !== undefined) return withOwnWorker({ databaseUrl, redisUrl }, say, () => Promise.resolve());
  const joined = await takeOrJoin(dataDirectory, say);
  if (!(joined instanceof PortalLock)) return { ...joined, startWorker: () => Promise.resolve(), stop: () => Promise.resolve() };
  // Only where somebody watches: a program that reads the faults of a file wants nothing else on standard error.
  const sayOnScreen = process.stderr.isTTY ? say : () => undefined;
  const postgres = await startDatabase(dataDirectory, sayOnScreen).catch((error: unknown) => {
    joined.release();
    throw error;
  });
  joined.announce({ databaseUrl: postgres.connectionString, redisUrl, address: undefined });
  return withOwnWorker({ databaseUrl: postgres.connectionString, redisUrl }, say, async () => {
    await postgres.stop();
    joined.release();
  });
}

/** The embedded PostgreSQL, with its data in the portal's own folder. */
export const startDatabase = (dataDirectory: string, say: (line: string) => void, port?: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'postgres'), log: say, ...(port !== undefined && { port }) });

/** What api and worker are told: the same settings as ours, and the database that was found. */
export const childEnvironment = (databaseUrl: string): Readonly<Record<string, string>> => ({ DATABASE_URL: databaseUrl });

type Addresses = Pick<LocalPortal, 'databaseUrl' | 'redisUrl'>;

function withOwnWorker(addresses: Addresses, say: (line: string) => void, release: () => Promise<void>): LocalPortal {
  const worker = new Supervisor('worker', childEnvironment(addresses.databaseUrl), say);
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= worker.stop().then(release));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
  return { ...addresses, startWorker: () => worker.start(), stop };
}

async function takeOrJoin(dataDirectory: string, say: (line: string) => void): Promise<PortalLock | Addresses> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let isTold = false;
  while (performance.now() < giveUpAt) {
    const outcome = PortalLock.take(dataDirectory, 'command');
    if (outcome.kind === 'taken') return outcome.lock;
    const { owner } = outcome;
    if (owner.kind === 'server' && owner.databaseUrl !== undefined && owner.address !== undefined)
      return { databaseUrl: owner.databaseUrl, redisUrl: owner.redisUrl };
    if (!isTold) say(waitingSentence(owner));
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
  }
  throw new CommandFailure(
    1,
    `Databasen var upptagen i en halvtimme av process ${lockOwner(dataDirectory)?.pid ?? 'okänd'}. Försök igen när den är klar.`,
  );
}

const waitingSentence = (owner: LockOwner): string =>
  owner.kind === 'server'
    ? `Portalen (process ${owner.pid}) startar. Väntar tills den är klar …`
    : `Ett annat kommando (process ${owner.pid}) använder databasen. Väntar på min tur …`;
