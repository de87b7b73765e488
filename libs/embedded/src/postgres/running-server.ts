import { readFile, rm } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { isRunning, workingDirectoryOf } from './processes.js';

export type RunningServer = Readonly<{ pid: number; port: number }>;

/**
 * The server that holds the data folder: `undefined` when none does. What a killed one left (`postmaster.pid`) is removed; that of a
 * live one never is, for the next start would fail on its shared memory.
 */
export async function runningServer(data: string): Promise<RunningServer | undefined> {
  const path = join(data, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) {
    await rm(path, { force: true }); // empty: killed while it wrote
    return undefined;
  }
  if (isRunning(pid) && standsIn(pid, data)) return { pid, port };
  await rm(path, { force: true });
  return undefined;
}

/** A number can have been given to another process since; PostgreSQL's stands in its data folder. Where nobody tells, it is believed. */
function standsIn(pid: number, data: string): boolean {
  const place = workingDirectoryOf(pid);
  return place === undefined ? true : place === realpathSync(data);
}

/** Whether the server lets us in by our own password, which proves that it is ours. Not while it starts or recovers. */
export async function answers(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // killed while we asked
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
