import { chmod, cp, lstat, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Binaries, linkLibraries, programsIn, readyBinaries } from './binaries.js';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { closedFolderAbove } from './open-to-user.js';
import type { SystemUser } from './system-user.js';

const PUBLIC_PLACES = ['/var/tmp', '/tmp'];

/**
 * PostgreSQL's programs where `user` can run them: in node_modules, or, when a folder above that is closed to the user, a copy in a
 * place that is open. Opening somebody's folder is not ours to do.
 * @param installed other programs than those of the installed package, for a test
 * @throws EmbeddedPostgresFault when the package is missing, or no place is open
 */
export async function reachableBinaries(user: SystemUser | undefined, installed?: Binaries): Promise<Binaries> {
  const binaries = installed ?? (await readyBinaries());
  const closed = user && (await closedFolderAbove(binaries.postgres, user));
  if (user === undefined || closed === undefined) return binaries;
  for (const place of PUBLIC_PLACES) {
    const copy = join(place, `trygghetsportalen-postgresql-${binaries.version}`);
    if (!(await isOpenPlace(place, user))) continue;
    if ((await isOurs(copy)) || (await copyPackage(binaries.packageFolder, copy))) return programsIn(copy, binaries.version);
  }
  throw new EmbeddedPostgresFault(
    `Databasen körs som användaren ${user.name}, som inte kommer åt mappen ${closed}. Flytta portalen till en mapp som är öppen (till exempel under /opt), eller kör: chmod o+x ${closed}`,
  );
}

const isOpenPlace = async (place: string, user: SystemUser) =>
  (await closedFolderAbove(join(place, 'copy'), user).catch(() => place)) === undefined;

/** A folder in a public place may be anybody's: only root's own, which nobody else can write in, is run. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function copyPackage(source: string, copy: string): Promise<boolean> {
  const unfinished = await mkdtemp(`${copy}.`);
  await cp(source, unfinished, { recursive: true, filter: (path) => !path.endsWith('.a'), verbatimSymlinks: true });
  await openAll(unfinished);
  await linkLibraries(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true })); // another was first, or it is somebody else's
  return isOurs(copy);
}

/** Lets everybody read and run the copy, also of what was installed under a strict umask. */
async function openAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const own = entries.filter((entry) => !entry.isSymbolicLink()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of [folder, ...own]) await chmod(path, 0o755);
}
