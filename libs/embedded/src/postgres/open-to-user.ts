import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SystemUser } from './system-user.js';

/**
 * The first folder, from the root down, that `user` may not pass through on the way to `path`; `undefined` when the way is open.
 * A clone under root's home (mode 700) or a folder from `mktemp -d` is closed to the user that PostgreSQL runs as.
 */
export async function closedFolderAbove(path: string, user: SystemUser): Promise<string | undefined> {
  const parent = dirname(path);
  if (parent === path) return undefined;
  const higher = await closedFolderAbove(parent, user);
  if (higher !== undefined) return higher;
  const { uid, gid, mode } = await stat(parent);
  const mayPass = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
  return mayPass ? undefined : parent;
}
