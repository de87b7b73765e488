export { JobObserver } from './jobs/job-observer.js';
export { FrameworkLog } from './logging/framework-log.js';
export { type Log, openLog } from './logging/log.js';
export { safeError } from './logging/safe-error.js';
export { Metrics, type Reading } from './metrics/metrics.js';
export { MetricsServer } from './metrics/metrics-server.js';
export { type Operations, openOperations, unwatched } from './operations.js';
export { NO_TRACING, type OpenSpan, openTracing, type Tracing } from './tracing/tracing.js';
