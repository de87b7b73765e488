import { readFileSync, readlinkSync } from 'node:fs';
import { EmbeddedPostgresFault } from './embedded-postgres-fault.js';
import { errorCode } from './error-code.js';

/** What `read` gives, or `undefined` when there is nothing to read: a process can end between two looks at it. */
function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whether a process runs. A killed one that nobody has reaped yet (a zombie) still answers signal 0, but runs no more. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false; // EPERM: another user's, and alive
  }
  const status = orUndefined(() => readFileSync(`/proc/${pid}/status`, 'utf8'));
  return !/^State:\s+[ZX]/m.test(status ?? '');
}

/** The folder a process stands in; `undefined` where the system does not tell (not Linux, or not ours to see). */
export const workingDirectoryOf = (pid: number): string | undefined => orUndefined(() => readlinkSync(`/proc/${pid}/cwd`));

/** Resolves true as soon as `condition` holds, false when it has not within the milliseconds given. */
export async function holdsWithin(milliseconds: number, condition: () => boolean | Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (!(await condition())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** @throws EmbeddedPostgresFault with `message` when the condition has not come true within the milliseconds given */
export async function waitFor(milliseconds: number, condition: () => boolean | Promise<boolean>, message: string): Promise<void> {
  if (!(await holdsWithin(milliseconds, condition))) throw new EmbeddedPostgresFault(message);
}
