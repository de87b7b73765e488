import { type Log, type LogLevel, openLog } from './logging/log.js';
import { Metrics } from './metrics/metrics.js';
import { NO_TRACING, openTracing, type Tracing } from './tracing/tracing.js';

/** What a process is watched by. */
export type Operations = Readonly<{ log: Log; metrics: Metrics; tracing: Tracing }>;

export type OperationsSettings = Readonly<{
  logLevel: LogLevel;
  logFormat: 'json' | 'text';
  /** Of an OTLP collector; `undefined`: nothing is traced. */
  tracesEndpoint: string | undefined;
}>;

/** @param process `api`, `worker` */
export async function openOperations(
  process: string,
  { logLevel, logFormat, tracesEndpoint }: OperationsSettings,
): Promise<Operations> {
  return {
    log: openLog({ process, level: logLevel, format: logFormat }),
    metrics: new Metrics(process),
    tracing: await openTracing(`trygghetsportalen-${process}`, tracesEndpoint),
  };
}

/** Says nothing and sends nothing: for a process that nobody watches. */
export const unwatched = (process: string): Operations => ({
  log: openLog({ process, level: 'silent', format: 'json' }),
  metrics: new Metrics(process),
  tracing: NO_TRACING,
});
