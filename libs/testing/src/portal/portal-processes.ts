import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One living process of a portal. `postgres` are the sessions and helpers under the postmaster. */
export type LivePortalProcess = Readonly<{
  pid: number;
  name: 'portal' | 'api' | 'worker' | 'postmaster' | 'postgres' | 'other';
}>;

/**
 * Every process that lives on a portal's data folder, found in /proc by its environment or by where it stands: so that a test can
 * end one of them, and see that none is left. Zombies are not counted.
 */
export function portalProcesses(dataDirectory: string): readonly LivePortalProcess[] {
  const postmaster = postmasterOf(dataDirectory);
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => pid !== process.pid && isOf(pid, dataDirectory))
    .map((pid) => ({ pid, name: pid === postmaster ? 'postmaster' : nameOf(pid) }));
}

/** @throws Error when the portal has no such process just now */
export function portalProcess(dataDirectory: string, name: LivePortalProcess['name']): number {
  const found = portalProcesses(dataDirectory).find((process) => process.name === name);
  if (!found) throw new Error(`The portal on ${dataDirectory} has no ${name}`);
  return found.pid;
}

function isOf(pid: number, dataDirectory: string): boolean {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null || /\) [ZX] /.test(stat)) return false;
  // PostgreSQL writes its title over its environment, but stands in its data folder.
  return (
    (read(`/proc/${pid}/environ`) ?? '').split('\0').includes(`PORTAL_DATA=${dataDirectory}`) ||
    placeOf(pid).startsWith(`${dataDirectory}/`)
  );
}

function nameOf(pid: number): LivePortalProcess['name'] {
  const command = read(`/proc/${pid}/cmdline`) ?? '';
  const main = /apps\/(portal|api|worker)\/dist\/main\.js/.exec(command)?.[1];
  if (main === 'portal' || main === 'api' || main === 'worker') return main;
  return command.startsWith('postgres') ? 'postgres' : 'other';
}

const postmasterOf = (dataDirectory: string): number =>
  Number((read(`${dataDirectory}/postgres/data/postmaster.pid`) ?? '').split('\n', 1)[0]);

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // it has ended, or is not ours to see
  }
}

function placeOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}
