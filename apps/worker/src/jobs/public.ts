export { JobRunner } from './job-runner.js';
export { WatchedProcessor } from './watched-processor.js';
