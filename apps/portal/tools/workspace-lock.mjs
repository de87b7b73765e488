import { constants, copyFileSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inWorkspace, say } from './workspace.mjs';

const LOCK = inWorkspace('node_modules', '.portal-lock');
const RETRY_MS = 250;

/**
 * Runs `work` while no other process installs or builds in this clone; waits for one that does. A process that was killed leaves its
 * lock behind: it is taken over when the process that it names is gone.
 */
export async function withWorkspaceLock(work) {
  mkdirSync(inWorkspace('node_modules'), { recursive: true });
  await acquire();
  try {
    return await work({ alsoHeldBy: (pid) => writeFileSync(LOCK, JSON.stringify([owner(process.pid), owner(pid)])) });
  } finally {
    rmSync(LOCK, { force: true });
  }
}

async function acquire() {
  // Written beside and then linked: whoever sees the lock also sees all of its content.
  const own = `${LOCK}-${process.pid}`;
  writeFileSync(own, JSON.stringify([owner(process.pid)]));
  try {
    for (let hasSaidSo = false; ; await pause(RETRY_MS)) {
      try {
        take(own);
        return;
      } catch (fault) {
        if (fault.code !== 'EEXIST') throw fault;
      }
      const holder = heldBy();
      if (holder === null) continue;
      if (!holder.owners.some(isAlive)) takeAway(holder.text);
      else if (!hasSaidSo) {
        say(`Väntar på att en annan körning (process ${holder.owners[0].pid}) ska bli klar med att installera eller bygga …`);
        hasSaidSo = true;
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/** Puts `file` in the lock's place, unless there is one. */
function take(file) {
  try {
    linkSync(file, LOCK);
  } catch (fault) {
    if (fault.code === 'EEXIST') throw fault;
    copyFileSync(file, LOCK, constants.COPYFILE_EXCL); // a disk without hard links
  }
}

/** The lock's owners, or `null` when it was released meanwhile. */
function heldBy() {
  try {
    const text = readFileSync(LOCK, 'utf8');
    return { text, owners: JSON.parse(text) };
  } catch (fault) {
    if (fault.code === 'ENOENT') return null;
    if (fault instanceof SyntaxError) return null; // read in the middle of `alsoHeldBy`
    throw fault;
  }
}

/** Removes a dead owner's lock. Two may try at once: only what was seen to be dead goes, another's new lock is put back. */
function takeAway(text) {
  const aside = `${LOCK}-dead-${process.pid}`;
  try {
    renameSync(LOCK, aside);
    if (readFileSync(aside, 'utf8') !== text) take(aside);
  } catch (fault) {
    if (fault.code !== 'ENOENT' && fault.code !== 'EEXIST') throw fault;
  } finally {
    rmSync(aside, { force: true });
  }
}

const owner = (pid) => ({ pid, startedAt: startOf(pid) });

function isAlive({ pid, startedAt }) {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (fault.code === 'ESRCH') return false;
  }
  // The number may have been given to another process since: that one started at another time.
  return startedAt === startOf(pid);
}

/** When a process started, in the kernel's ticks (field 22 of /proc/PID/stat); `null` where there is no such file. */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? 'zombie' : rest[18];
  } catch {
    return null;
  }
}
