import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { runProgram } from './run-program.js';

export type SystemUser = Readonly<{ name: string; uid: number; gid: number }>;

/**
 * Whom PostgreSQL runs as: it refuses to be root. `undefined` means ourselves. As root it is the owner of data that exists,
 * else the user `postgres`, made when missing; where no tool makes users, `nobody`, whom every system has.
 * @param data PostgreSQL's folder; it need not exist
 */
export async function serverUser(data: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0)
    return { name: findUser((user) => user.uid === owner.uid)?.name ?? `${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const isPostgres = (user: SystemUser) => user.name === 'postgres';
  if (!findUser(isPostgres)) {
    const { exitCode } = await runProgram('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/bin/false',
      'postgres',
    ]);
    if (exitCode !== 0) await runProgram('adduser', ['-S', '-D', '-H', 'postgres']); // BusyBox (Alpine)
  }
  const user = findUser(isPostgres) ?? findUser(({ name }) => name === 'nobody');
  if (user) return user;
  throw new EmbeddedPostgresFault(
    'PostgreSQL kan inte köras som root. Skapa användaren postgres (useradd --system postgres), eller starta portalen som en vanlig användare.',
  );
}

function findUser(isWanted: (user: SystemUser) => boolean): SystemUser | undefined {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .find(({ name, ...ids }) => name !== '' && isWanted({ name, ...ids }));
}
