import type { ProgressResponse } from '@tp/contracts';

export const aProgress = (change: Partial<ProgressResponse> = {}): ProgressResponse => ({
  state: 'done',
  done: 3,
  total: 3,
  failedJobs: [],
  canRetry: false,
  finishedAt: '2026-11-21T08:41:07Z',
  durationMs: 400,
  ...change,
});
