// The baseline of the queue's benchmark: jobs that do nothing, handed over and taken as the portal's own are.
import { JobQueues, PRE_ASSESSMENT_WORKER, queueConnectionOf, useBackend } from '@tp/queue';
import type { PreAssessmentChunk } from '@tp/use-cases';
import { Worker } from 'bullmq';
import * as z from 'zod/mini';
import { answerWith } from '../given/answer-with.js';
import { emptyJobsQuestion } from './empty-jobs-question.js';

/** As many as the outbox's relay hands over at once. */
const BATCH = 500;

const { databaseUrl, redisUrl } = z
  .object({ databaseUrl: z.string(), redisUrl: z.optional(z.string()) })
  .parse({ databaseUrl: process.env['DATABASE_URL'], redisUrl: process.env['REDIS_URL'] });
const given = queueConnectionOf({ databaseUrl, redisUrl });
// On a shared Redis the portal's worker must not take our jobs; on PostgreSQL our database is another.
const backend = useBackend(given.kind === 'redis' ? { ...given, prefix: 'empty' } : given);
const queues = new JobQueues(backend);

let left = 0;
let finish: () => void = () => undefined;
const worker = new Worker('pre-assessment', () => Promise.resolve(), { ...backend, ...PRE_ASSESSMENT_WORKER });
worker.on('completed', () => {
  left -= 1;
  if (left === 0) finish();
});
worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
await Promise.all([queues.waitUntilReady(), worker.waitUntilReady()]);

/** @returns milliseconds from the first job handed over to the last one done */
async function run(name: string, jobs: number): Promise<number> {
  const done = new Promise<void>((resolve) => (finish = resolve));
  left = jobs;
  const startedAt = performance.now();
  for (let from = 0; from < jobs; from += BATCH) {
    const messages = Array.from({ length: Math.min(BATCH, jobs - from) }, (_, index) => {
      const data: PreAssessmentChunk = { roundVersionId: 1, roundId: name, version: 1, from: from + index, to: from + index + 1 };
      return { queue: 'pre-assessment', key: `pre-assessment.${name}.v1.${from + index}`, data } as const;
    });
    await queues.add(messages);
  }
  await done;
  return performance.now() - startedAt;
}

answerWith((question) => {
  const { name, jobs } = emptyJobsQuestion.parse(question);
  return run(name, jobs);
});
