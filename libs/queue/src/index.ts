export { type BackendOptions, type QueueConnection, queueConnectionOf, useBackend } from './backend.js';
export { JOB_OPTIONS, PRE_ASSESSMENT_WORKER, WORKER_OPTIONS } from './job-options.js';
export { type FailedJob, type JobMessage, JobQueues, type KnownJob, type QueueState, type RetryOutcome } from './job-queues.js';
export { OutboxRelay } from './outbox-relay.js';
export { QUEUE_NAMES, type QueueName } from './queue-names.js';
