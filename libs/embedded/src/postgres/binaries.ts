import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { errorCode } from './error-code.js';

export type Binaries = Readonly<{ postgres: string; initdb: string; pgCtl: string; packageFolder: string; version: string }>;

/**
 * PostgreSQL's programs from this platform's npm package, made ready to run: its install script may not have been, so the links
 * between its libraries are made here. Harmless twice, and by two at once.
 * @throws EmbeddedPostgresFault when the package for this platform is not installed
 */
export async function readyBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const packageFolder = join(dirname(resolvePackage(`@embedded-postgres/${platform}`)), '..');
  await linkLibraries(packageFolder);
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  const binaries = programsIn(packageFolder, hasVersion ? `${manifest.version}` : 'unknown');
  for (const program of [binaries.postgres, binaries.initdb, binaries.pgCtl]) {
    if (((await stat(program)).mode & 0o555) !== 0o555) await chmod(program, 0o755);
  }
  return binaries;
}

export function programsIn(packageFolder: string, version: string): Binaries {
  const program = (name: string) => join(packageFolder, 'native', 'bin', name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl'), packageFolder, version };
}

function resolvePackage(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    const remedy = 'Kör npm ci igen utan --omit=optional, eller ange en egen PostgreSQL i DATABASE_URL.';
    throw new EmbeddedPostgresFault(`Den inbyggda databasen saknas: npm-paketet ${name} är inte installerat. ${remedy}`, {
      cause,
    });
  }
}

type Link = Readonly<{ source: string; target: string }>;

/** Makes the links that the package lists between its libraries, those that are not there. */
export async function linkLibraries(packageFolder: string): Promise<void> {
  const list: unknown = JSON.parse(await readFile(join(packageFolder, 'native', 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(list)) throw new TypeError('pg-symlinks.json is not a list');
  await Promise.all(list.filter(isLink).map(({ source, target }) => makeLink(packageFolder, source, target)));
}

const isLink = (value: unknown): value is Link =>
  typeof value === 'object' &&
  value !== null &&
  'source' in value &&
  'target' in value &&
  [value.source, value.target].every((path) => typeof path === 'string');

async function makeLink(packageFolder: string, source: string, target: string): Promise<void> {
  try {
    await symlink(relative(dirname(target), source), join(packageFolder, target));
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error; // another start was first
  }
}
