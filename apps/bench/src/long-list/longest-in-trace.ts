import * as z from 'zod/mini';

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.optional(z.number()),
      args: z.optional(z.looseObject({ name: z.optional(z.string()) })),
    }),
  ),
});

/**
 * The longest task of a page's own thread in a trace of Chromium's, in milliseconds of the processor's time: what the same task takes on
 * a clock grows with everything else that the machine does.
 */
export function longestInTrace(trace: string): number {
  const { traceEvents } = Trace.parse(JSON.parse(trace));
  const threadOf = ({ pid, tid }: Readonly<{ pid: number; tid: number }>): string => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => /RunTask$/.test(event.name) && pages.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('The trace holds no task of a page');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
