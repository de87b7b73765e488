import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort, type RunningPortal, runPortalCommand } from '@tp/testing';
import { onDatabaseOf } from './on-database.js';

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

export type EmptyApi = Readonly<{ address: string; databaseUrl: string; stop: () => Promise<void> }>;

/**
 * The API as it runs for real, by itself on a database that it was given and that holds no round: `npm start` would have loaded the
 * example. The database is made beside a running portal's own.
 */
export async function startEmptyApi(portal: RunningPortal): Promise<EmptyApi> {
  await onDatabaseOf(portal, 'create database tom');
  const address = new URL(portal.databaseUrl());
  address.pathname = '/tom';
  const databaseUrl = address.href;
  const migrated = await runPortalCommand(['migrate'], { DATABASE_URL: databaseUrl, PORTAL_DATA: portal.dataDirectory });
  if (migrated.code !== 0) throw new Error(migrated.errors);
  const port = await freePort();
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl, PORT: String(port), PORTAL_DATA: portal.dataDirectory },
  });
  await once(child, 'message'); // it is ready
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { address: `http://127.0.0.1:${port}`, databaseUrl, stop };
}
