import * as z from 'zod/mini';

/** A knapsack: whole points and amounts, and a time limit in seconds. */
export const highsQuestion = z.object({
  points: z.array(z.number()),
  amounts: z.array(z.number()),
  frame: z.number(),
  timeLimit: z.number(),
});

/** `points` and `amount` are added up again in whole numbers, for HiGHS answers in floats; `bound` is what it had proved that nobody surpasses. */
export const highsAnswer = z.object({
  kind: z.enum(['optimal', 'time-limit']),
  milliseconds: z.number(),
  points: z.number(),
  amount: z.number(),
  bound: z.number(),
});
export type HighsAnswer = z.infer<typeof highsAnswer>;
