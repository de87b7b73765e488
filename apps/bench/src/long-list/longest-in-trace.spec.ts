import { longestInTrace } from './longest-in-trace.js';

const trace = (...events: readonly object[]): string => JSON.stringify({ traceEvents: events });
const thread = (tid: number, name: string) => ({ name: 'thread_name', pid: 1, tid, args: { name } });
const task = (tid: number, tdur: number) => ({ name: 'ThreadControllerImpl::RunTask', pid: 1, tid, tdur, args: {} });

describe('the longest task of a trace', () => {
  it('is one of the page’s own thread, in milliseconds of the processor’s time', () =>
    expect(
      longestInTrace(
        trace(thread(1, 'CrRendererMain'), thread(2, 'Compositor'), task(1, 1_500), task(1, 27_000), task(2, 90_000)),
      ),
    ).toBe(27));

  it('is nothing to guess at when the page did nothing', () =>
    expect(() => longestInTrace(trace(thread(1, 'CrRendererMain')))).toThrow('no task'));
});
