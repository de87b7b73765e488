import { appendFile, chmod, chown, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Cluster, dataArgument, ensureData } from './cluster.js';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { ensureDatabase } from './portal-database.js';
import { freePort } from './free-port.js';
import { holdsWithin, isRunning } from './processes.js';
import { reachableBinaries } from './reachable-binaries.js';
import { answers, runningServer, type RunningServer } from './running-server.js';
import { runProgram } from './run-program.js';
import { readServerFile, type ServerFile, writeServerFile } from './server-file.js';
import { whileLocked } from './start-lock.js';
import { serverUser } from './system-user.js';

export type EmbeddedPostgresOptions = Readonly<{
  /** Ours to make and keep: PostgreSQL's data, its log, its port and its passwords (readable by us alone). */
  dataDirectory: string;
  /** The port to listen on at 127.0.0.1; without it, the one of the last start when it is free, else a free one. */
  port?: number;
  /** Told in Swedish what is being done, when it takes time. */
  log?: (sentence: string) => void;
  /** Settings of PostgreSQL beside ours, as `{ fsync: 'off' }` for tests. */
  settings?: Readonly<Record<string, string>>;
}>;

export type StopOptions = Readonly<{
  /** `fast` ends sessions and writes all; `immediate` is as if it were killed, and the next start recovers. */
  mode: 'fast' | 'immediate';
}>;

export type EmbeddedPostgres = Readonly<{
  /** To the database `portal`, as the role `portal`, who owns it and may make databases but is no superuser. */
  connectionString: string;
  /** To the database `postgres`, as the superuser. */
  adminConnectionString: string;
  port: number;
  /** The postmaster's process. */
  pid: number;
  /** Whether it ran already, and was joined rather than started: then who started it stops it. */
  wasRunning: boolean;
  /** Stops the server and waits until it has; harmless when it has stopped. */
  stop(options?: StopOptions): Promise<void>;
}>;

/**
 * Starts PostgreSQL from the platform's npm package on 127.0.0.1 alone, or joins the one that runs on the same folder. The server
 * is in a process group of its own: Ctrl-C and our own end do not reach it. After a kill -9 of anything the next start recovers.
 * @throws EmbeddedPostgresFault with a Swedish sentence when it cannot: no package, no way to the folder, the port taken
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = resolve(options.dataDirectory);
  await mkdir(home, { recursive: true });
  return whileLocked(home, () => startLocked(home, options));
}

async function startLocked(
  home: string,
  { port, log = () => undefined, settings = {} }: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const data = join(home, 'data');
  const user = await serverUser(data);
  const cluster: Cluster = { home, data, user, binaries: await reachableBinaries(user), log: join(home, 'server.log') };
  const path = join(home, 'server.json');
  const { file, isNew } = await readServerFile(path);
  const running = await runningServer(data);
  if (running && (await hasJoined(cluster, file, running))) return handle(cluster, file, running, true);
  if (user) await chmod(home, 0o711); // whatever the umask: the server's user must come through to its own, and see nothing else
  if (!(await stat(data).catch(() => undefined))) log('Skapar databasen …');
  await writeServerFile(path, file); // before initdb: the passwords must outlive a kill -9 between the two
  await ensureData(cluster, file, isNew);
  log('Startar databasen …');
  const chosen = await start(cluster, port ?? file.port, port !== undefined, settings);
  await writeServerFile(path, { ...file, port: chosen });
  const started = await runningServer(data);
  if (!started || !(await hasJoined(cluster, file, started))) {
    throw new EmbeddedPostgresFault(`Databasen stannade direkt efter starten. ${await endOfLog(cluster)}`);
  }
  return handle(cluster, file, started, false);
}

/** Stops the server on a folder, whoever started it, and waits until it has; harmless when none runs or there is no such folder. */
export async function stopEmbeddedPostgres(dataDirectory: string, { mode }: StopOptions = { mode: 'fast' }): Promise<void> {
  const home = resolve(dataDirectory);
  const data = join(home, 'data');
  if (!(await stat(data).catch(() => undefined))) return;
  await whileLocked(home, async () => {
    const running = await runningServer(data);
    const user = await serverUser(data);
    if (running)
      await stop({ home, data, user, binaries: await reachableBinaries(user), log: join(home, 'server.log') }, running.pid, mode);
  });
}

const HOST = '127.0.0.1';
const adminUrl = (file: ServerFile, port: number) => `postgres://postgres:${file.adminPassword}@${HOST}:${port}/postgres`;

/** Waits until the server that runs answers. @returns false when it has died meanwhile: then it is to be started */
async function hasJoined({ home, data }: Cluster, file: ServerFile, { pid, port }: RunningServer): Promise<boolean> {
  let isOurs = false;
  const isSettled = async () => (isOurs = await answers(adminUrl(file, port))) || (await runningServer(data))?.pid !== pid;
  if (!(await holdsWithin(60_000, isSettled))) {
    throw new EmbeddedPostgresFault(
      `Databasen i ${home} körs redan (process ${pid}) men svarar inte på sitt lösenord. Stoppa processen (kill ${pid}) och starta om portalen.`,
    );
  }
  if (isOurs) await ensureDatabase(adminUrl(file, port), file.password);
  return isOurs;
}

function handle(cluster: Cluster, file: ServerFile, { pid, port }: RunningServer, wasRunning: boolean): EmbeddedPostgres {
  return {
    connectionString: `postgres://portal:${file.password}@${HOST}:${port}/portal`,
    adminConnectionString: adminUrl(file, port),
    port,
    pid,
    wasRunning,
    stop: ({ mode } = { mode: 'fast' }) => whileLocked(cluster.home, () => stop(cluster, pid, mode)),
  };
}

/** What a killed server's last processes hold, shared memory and the port, they let go of within seconds. */
const PASSING = /shared memory|lock file|could not bind|Address already in use/;

/** Starts on the wanted port or, unless it is demanded, on another when that is taken. @returns the port */
async function start(
  cluster: Cluster,
  wanted: number | null,
  isDemanded: boolean,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const { data, user, binaries, log, home } = cluster;
  await prepareLog(cluster);
  for (let attempt = 1; ; attempt += 1) {
    const free = await freePort(attempt === 1 || isDemanded ? (wanted ?? 0) : 0);
    if (free === undefined && isDemanded)
      throw new EmbeddedPostgresFault(`Databasens port ${wanted} är upptagen av ett annat program. Ange en annan port.`);
    const port = free ?? (await freePort(0)) ?? 0;
    const all = { listen_addresses: HOST, unix_socket_directories: '', timezone: 'UTC', ...settings };
    const words = [`-p ${port}`, ...Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`)].join(' ');
    const result = await runProgram(
      binaries.pgCtl,
      ['start', '-w', '-t', '120', '-D', dataArgument(data), '-l', '../server.log', '-o', words],
      { user, cwd: data },
    );
    if (result.exitCode === 0) return port;
    const other = await runningServer(data); // one that a killed starter had begun with
    if (other) return other.port;
    if (attempt === 5 || !PASSING.test(await endOfLog({ log })))
      throw new EmbeddedPostgresFault(`Databasen i ${home} startade inte. ${await endOfLog({ log })}`, { cause: result.output });
    await new Promise((ready) => setTimeout(ready, attempt * 500));
  }
}

async function prepareLog({ log, user }: Cluster): Promise<void> {
  const size = (await stat(log).catch(() => undefined))?.size ?? 0;
  if (size > 10_000_000) await rename(log, `${log}.1`);
  await appendFile(log, '', { mode: 0o600 });
  if (user) await chown(log, user.uid, user.gid);
}

async function endOfLog({ log }: Pick<Cluster, 'log'>): Promise<string> {
  const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n');
  return `Det sista i ${log}: ${lines.slice(-3).join(' / ')}`;
}

async function stop({ data, user, binaries, log }: Cluster, pid: number, mode: StopOptions['mode']): Promise<void> {
  if ((await runningServer(data))?.pid !== pid) return;
  const result = await runProgram(binaries.pgCtl, ['stop', '-w', '-t', '60', '-m', mode, '-D', dataArgument(data)], {
    user,
    cwd: data,
  });
  if (result.exitCode === 0 || (await holdsWithin(1_000, () => !isRunning(pid)))) return;
  throw new EmbeddedPostgresFault(`Databasen (process ${pid}) stannade inte. ${await endOfLog({ log })}`, {
    cause: result.output,
  });
}
