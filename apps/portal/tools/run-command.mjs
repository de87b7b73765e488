import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { inWorkspace, PlainFault } from './workspace.mjs';

const PARENT_POLL_MS = 250;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs `file` with our Node in the user's folder and terminal, and ends as it ends.
 *
 * The chain is npm > sh > this > the portal > api, worker. SIGTERM to npm ends npm and sh without a word to us, so a new parent counts as
 * SIGTERM. The child has an IPC channel to us: when we are asked to stop, or killed, its end closes (`disconnect`). A signal follows only
 * after `patienceMs`: Ctrl-C in a terminal, or a signal to the whole group, has reached the child too, and a second one could cut it off in
 * the middle of stopping.
 * @returns the exit code; 128 + the signal's number when a signal ended it
 */
export function runCommand(node, file, args, { cwd, env = {}, patienceMs = 0 }) {
  const child = spawn(node, [file, ...args], {
    cwd,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...env,
      PATH: [dirname(node), inWorkspace('node_modules', '.bin'), process.env['PATH']].filter(Boolean).join(delimiter),
    },
  });
  let timer;
  const stop = (signal) => {
    if (child.connected) child.disconnect();
    timer ??= setTimeout(() => child.kill(signal), patienceMs);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const parent = process.ppid;
  const poll = setInterval(() => process.ppid !== parent && stop('SIGTERM'), PARENT_POLL_MS);
  return new Promise((resolve, reject) => {
    child.once('error', (fault) => reject(new PlainFault(`${node} gick inte att starta: ${fault.message}`)));
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => {
    clearInterval(poll);
    clearTimeout(timer);
    for (const signal of SIGNALS) process.off(signal, stop);
  });
}
