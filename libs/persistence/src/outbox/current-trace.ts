import { AsyncLocalStorage } from 'node:async_hooks';

// What is ordered carries with it what ordered it, so that a request and the jobs that it caused are seen as one. It goes beside the
// arguments, for no use case has to do with it.

const traces = new AsyncLocalStorage<string>();

/** Does `work` as a part of a trace (W3C `traceparent`); of none when that is `undefined`. */
export const withTrace = <T>(traceparent: string | undefined, work: () => T): T =>
  traceparent === undefined ? work() : traces.run(traceparent, work);

export const currentTrace = (): string | null => traces.getStore() ?? null;
