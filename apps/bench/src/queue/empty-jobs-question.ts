import * as z from 'zod/mini';

/** What `empty-jobs.process` is asked; it answers with milliseconds. */
export const emptyJobsQuestion = z.object({ name: z.string(), jobs: z.number() });
