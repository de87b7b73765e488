import { say } from './workspace.mjs';

const TERMINAL_EVERY_MS = 500;
// A log that nobody watches still shows that something happens, without filling up.
const LOG_EVERY_MS = 10_000;

/**
 * Shows on standard error that `work` goes on and how long it took.
 * @param label what is done, as a Swedish phrase: `Installerar paketen`
 * @param work the work itself; its result or error passes through
 * @param measure says how far it has come (`812 av 1 645`); `null` when there is nothing to count
 */
export async function withProgress(label, work, measure = null) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  const state = () => [label, measure?.(), `${seconds()} s`].filter(Boolean).join(', ');
  const isTerminal = process.stderr.isTTY === true;
  const show = isTerminal ? () => process.stderr.write(`\r\x1b[2K${state()} …`) : () => say(`${state()} …`);
  if (!isTerminal) say(`${label} …`);
  const timer = setInterval(show, isTerminal ? TERMINAL_EVERY_MS : LOG_EVERY_MS);
  try {
    const result = await work();
    clearInterval(timer);
    say(`${isTerminal ? '\r\x1b[2K' : ''}${label}: klart på ${seconds()} s.`);
    return result;
  } catch (fault) {
    clearInterval(timer);
    say(`${isTerminal ? '\r\x1b[2K' : ''}${label}: misslyckades efter ${seconds()} s.`);
    throw fault;
  }
}
