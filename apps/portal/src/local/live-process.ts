import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. `startTicks`: when it began, in clock ticks after boot. */
export type ProcessIdentity = Readonly<{ pid: number; startTicks: string }>;

/** @returns the process as it lives now; `null` when there is none, or only its zombie */
export function identityOf(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold spaces and parentheses
    const [state] = fields;
    const startTicks = fields[19]; // starttime, the 22nd of proc(5)
    return state === 'Z' || state === 'X' || startTicks === undefined ? null : { pid, startTicks };
  } catch {
    return null; // no such process
  }
}

export const isAlive = (process: ProcessIdentity): boolean => identityOf(process.pid)?.startTicks === process.startTicks;
