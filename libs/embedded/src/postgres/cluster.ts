import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { runProgram } from './run-program.js';
import type { ServerFile } from './server-file.js';
import type { SystemUser } from './system-user.js';

/** A cluster's folders and whom it runs as. `home` is ours and holds the rest, `data` is PostgreSQL's own. */
export type Cluster = Readonly<{ home: string; data: string; log: string; user: SystemUser | undefined; binaries: Binaries }>;

/**
 * How a program of PostgreSQL, started in its data folder, names that folder: through the process itself. So it needs no way to it
 * from the root, and a clone under a closed folder (root's home, `mktemp -d`) works too.
 */
export const dataArgument = (data: string): string => (process.platform === 'linux' ? '/proc/self/cwd' : data);

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes the data folder with `initdb` when there is none: made beside and then renamed, so that a kill -9 leaves no half one. */
export async function ensureData(
  { home, data, user, binaries }: Cluster,
  file: ServerFile,
  areNewPasswords: boolean,
): Promise<void> {
  if (await isThere(join(data, 'PG_VERSION'))) {
    await refuseOtherVersion(data, binaries);
    if (areNewPasswords) await setAdminPassword({ data, user, binaries }, file);
    return;
  }
  const unfinished = join(home, 'data.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await chmod(unfinished, 0o700);
  const passwordFile = join(home, 'password.new');
  await writeFile(passwordFile, file.adminPassword, { mode: 0o600 });
  if (user) await Promise.all([unfinished, passwordFile].map((path) => chown(path, user.uid, user.gid)));
  const locale = ['--locale-provider=icu', '--icu-locale=sv', '--locale=C.UTF-8', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', '--pwfile=../password.new'];
  const result = await runProgram(binaries.initdb, [`--pgdata=${dataArgument(unfinished)}`, ...locale, ...access], {
    user,
    cwd: unfinished,
  });
  await rm(passwordFile, { force: true });
  if (result.exitCode !== 0) throw new EmbeddedPostgresFault(`Databasen kunde inte skapas i ${home}: ${result.output}`);
  await rm(data, { recursive: true, force: true }); // without PG_VERSION it holds no database
  await rename(unfinished, data);
}

async function refuseOtherVersion(data: string, { version }: Binaries): Promise<void> {
  const kept = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim();
  if (version.startsWith(`${kept}.`)) return;
  throw new EmbeddedPostgresFault(
    `Databasen i ${data} är skriven av PostgreSQL ${kept}, men portalen har nu ${version}. Använd den version av portalen som skrev den, eller flytta undan mappen.`,
  );
}

/** The file with the passwords is gone but the data is there: who owns the data folder may say a new one, in single-user mode. */
async function setAdminPassword(
  { data, user, binaries }: Pick<Cluster, 'data' | 'user' | 'binaries'>,
  file: ServerFile,
): Promise<void> {
  const input = `alter role postgres password '${file.adminPassword}'\n`; // base64url: nothing to escape
  const result = await runProgram(binaries.postgres, ['--single', '-D', dataArgument(data), 'postgres'], {
    user,
    cwd: data,
    input,
  });
  if (result.exitCode !== 0) throw new EmbeddedPostgresFault(`Databasens lösenord kunde inte återställas: ${result.output}`);
}
