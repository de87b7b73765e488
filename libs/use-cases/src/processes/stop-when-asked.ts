/** What a process may take to end before it is no longer waited for: less than a container's host waits (docker-compose.yml). */
const PATIENCE_MS = 50_000;

/**
 * Calls `stop` once, when the process is asked to end: by a signal, or because the portal that forked it is gone (its channel
 * closes even when it is killed with -9, and then nobody else would end us). Ends with 0 when all came to its end, else with 1.
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.channel !== undefined) process.once('disconnect', end);
}

/** Tells the portal that forked this process that it can be used. */
export function sayReady(): void {
  process.send?.('ready');
}
