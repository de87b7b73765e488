/**
 * Calls `stop` once, when the process is asked to end: by a signal, or because the portal that forked it is gone (its channel
 * closes even when it is killed with -9, and then nobody else would end us).
 */
export function stopWhenAsked(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    void stop().finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.channel !== undefined) process.once('disconnect', end);
}

/** Tells the portal that forked this process that it can be used. */
export function sayReady(): void {
  process.send?.('ready');
}
