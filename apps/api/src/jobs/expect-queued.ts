import type { RetryJob } from '@tp/use-cases';
import { problem } from '../http/problem.js';

/** @throws when the job was not handed back to the queue, with why */
export function expectQueued(outcome: Awaited<ReturnType<RetryJob['execute']>>, key: string): void {
  if (outcome.kind === 'forbidden') throw problem(outcome);
  if (outcome.kind === 'unknown') throw problem({ kind: 'job-unknown', key });
  if (outcome.kind === 'not-failed') throw problem({ kind: 'job-not-failed', key, state: outcome.state });
}
