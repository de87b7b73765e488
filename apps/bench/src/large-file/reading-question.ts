import * as z from 'zod/mini';

/** Which file, and how it is read: by the portal's reader, or whole by `JSON.parse` and the same schemas. */
export const readingQuestion = z.object({ path: z.string(), by: z.enum(['portal', 'json-parse']) });
export const readingAnswer = z.object({ milliseconds: z.number(), applications: z.number(), peakBytes: z.number() });
export type ReadingAnswer = z.infer<typeof readingAnswer>;
