import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive, type ProcessIdentity } from './live-process.js';

/** Where the owner's database, queue and pages are. */
type Announcement = Readonly<{ databaseUrl: string; redisUrl: string | undefined; address: string | undefined }>;

/**
 * Who has the local database: the portal's server, or one command. `databaseUrl` and `address` are there when it is ready.
 * The file is for its owner's eyes alone, since the address of the database holds its password.
 */
export type LockOwner = ProcessIdentity & Readonly<{ kind: 'server' | 'command' } & Partial<Announcement>>;
export type LockOutcome = Readonly<{ kind: 'taken'; lock: PortalLock }> | Readonly<{ kind: 'held'; owner: LockOwner }>;

const lockFile = (dataDirectory: string): string => join(dataDirectory, 'portal.json');

/** @returns the living owner, `null` when nobody has it (a file left by a killed process counts for nothing) */
export function lockOwner(dataDirectory: string): LockOwner | null {
  try {
    const owner = JSON.parse(readFileSync(lockFile(dataDirectory), 'utf8')) as LockOwner; // our own file, and nobody else may write it
    return isAlive(owner) ? owner : null;
  } catch {
    return null;
  }
}

export class PortalLock {
  private constructor(
    private readonly dataDirectory: string,
    private owner: LockOwner,
  ) {}

  /** Takes the local database for this process, or says who has it. Two at once cannot both have it: a hard link is made or is not. */
  static take(dataDirectory: string, kind: LockOwner['kind']): LockOutcome {
    mkdirSync(dataDirectory, { recursive: true, mode: 0o755 });
    const self = identityOf(process.pid);
    if (self === null) throw new Error('Processen hittas inte i /proc.');
    const lock = new PortalLock(dataDirectory, { ...self, kind });
    for (;;) {
      const owner = lockOwner(dataDirectory);
      if (owner !== null) return { kind: 'held', owner };
      const draft = lock.writeDraft();
      try {
        linkSync(draft, lockFile(dataDirectory));
        return { kind: 'taken', lock };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error; // asking again would not help
        // Somebody's is there: of one who lives (the loop answers), or left by one who was killed (away with it, and again).
        if (lockOwner(dataDirectory) === null) rmSync(lockFile(dataDirectory), { force: true });
      } finally {
        rmSync(draft, { force: true });
      }
    }
  }

  /** Tells others where the database and the pages are, once they can be used. */
  announce(ready: Announcement): void {
    this.owner = { ...this.owner, ...ready };
    renameSync(this.writeDraft(), lockFile(this.dataDirectory));
  }

  release(): void {
    if (lockOwner(this.dataDirectory)?.pid === process.pid) rmSync(lockFile(this.dataDirectory), { force: true });
  }

  private writeDraft(): string {
    const draft = `${lockFile(this.dataDirectory)}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(this.owner), { mode: 0o600 });
    return draft;
  }
}
