import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@tp/embedded';
import type { Environment } from '@tp/use-cases';
import { CommandFailure } from '../commands/command-failure.js';
import { PortalProcess } from './child-process.js';
import { type LockOwner, lockOwner, PortalLock } from './portal-lock.js';

/** The database that a command works on. `stop` ends what the command itself started, and nothing else. */
export type LocalPortal = Readonly<{ databaseUrl: string; startWorker: () => PortalProcess | null; stop: () => Promise<void> }>;

const WAIT_MS = 300;
const PATIENCE_MS = 30 * 60 * 1000;

/**
 * Gives a command its database: the one in `DATABASE_URL`; else the running portal's, whose worker then does the jobs; else
 * the embedded one, started here and stopped again. Two commands at once take turns.
 * @param say writes a line to the person who waits
 */
export async function openLocalPortal(environment: Environment, say: (line: string) => void): Promise<LocalPortal> {
  const { databaseUrl, dataDirectory } = environment;
  if (databaseUrl !== undefined) return withWorker(databaseUrl, environment, () => Promise.resolve());
  const lock = await takeOrJoin(dataDirectory, say);
  if ('databaseUrl' in lock) return { databaseUrl: lock.databaseUrl, startWorker: () => null, stop: () => Promise.resolve() };
  const postgres = await startDatabase(dataDirectory, say).catch((error: unknown) => {
    lock.release();
    throw error;
  });
  lock.announce({ databaseUrl: postgres.connectionString });
  return withWorker(postgres.connectionString, environment, async () => {
    await postgres.stop();
    lock.release();
  });
}

/** The embedded PostgreSQL, with its data in the portal's own folder. */
export const startDatabase = (dataDirectory: string, say: (line: string) => void, port?: number): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDirectory: join(dataDirectory, 'postgres'), log: say, ...(port !== undefined && { port }) });

/** What api and worker are told: the same settings as ours, and the database that was found. */
export const childEnvironment = (databaseUrl: string): Readonly<Record<string, string>> => ({ DATABASE_URL: databaseUrl });

function withWorker(databaseUrl: string, _environment: Environment, release: () => Promise<void>): LocalPortal {
  const started: PortalProcess[] = [];
  const startWorker = (): PortalProcess => {
    const worker = new PortalProcess('worker', childEnvironment(databaseUrl), (line) => process.stderr.write(line));
    started.push(worker);
    return worker;
  };
  const stop = async (): Promise<void> => {
    for (const worker of started) await worker.stop();
    await release();
  };
  return { databaseUrl, startWorker, stop };
}

async function takeOrJoin(dataDirectory: string, say: (line: string) => void): Promise<PortalLock | { databaseUrl: string }> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let isTold = false;
  while (performance.now() < giveUpAt) {
    const outcome = PortalLock.take(dataDirectory, 'command');
    if (outcome.kind === 'taken') return outcome.lock;
    const { owner } = outcome;
    if (owner.kind === 'server' && owner.databaseUrl !== undefined && owner.address !== undefined)
      return { databaseUrl: owner.databaseUrl };
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
