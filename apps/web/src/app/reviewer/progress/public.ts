export { LiveProgress } from './live-progress.js';
export { FailedJobs } from './failed-jobs.js';
export { ProgressPanel } from './progress-panel.js';
export { PROGRESS_SOURCE, type ProgressSource } from './progress-source.js';
