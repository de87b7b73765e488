import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { inWorkspace, PlainFault } from './workspace.mjs';

const PARENT_POLL_MS = 250;

/**
 * Runs `file` with our Node in the user's folder and terminal, and ends as it ends.
 *
 * The chain is npm > sh > this > the portal > api, worker. SIGTERM to npm ends npm and sh without a word to us, so a new parent counts as
 * SIGTERM. The portal has an IPC channel to us: when we are killed its end closes (`disconnect`), and it stops in order.
 * @returns the exit code; 128 + the signal's number when a signal ended it
 */
export function runCommand(node, file, args, { cwd, env = {} }) {
  const child = spawn(node, [file, ...args], {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...env,
      PATH: [dirname(node), inWorkspace('node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter),
    },
  });
  const forward = (signal) => child.kill(signal);
  // A terminal sends Ctrl-C to the whole group, hence to the child too; without a terminal it came to us alone.
  const interrupt = () => (process.stdin.isTTY ? undefined : forward('SIGINT'));
  process.on('SIGINT', interrupt);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, forward);
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    forward('SIGTERM');
  }, PARENT_POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', (fault) => reject(new PlainFault(`${node} gick inte att starta: ${fault.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    clearInterval(poll);
    process.off('SIGINT', interrupt);
    for (const signal of ['SIGTERM', 'SIGHUP']) process.off(signal, forward);
  });
}
