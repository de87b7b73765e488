import { openLog } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { NO_TRACING } from '../tracing/tracing.js';
import { JobObserver } from './job-observer.js';

const SECRET = 'Anna Andersson, 19121212-1212';
const job = { key: 'pre-assessment.r.v1.0', queue: 'pre-assessment', attempt: 1, lastAttempt: 2 };

describe('the watch over a job', () => {
  const lines: string[] = [];
  const metrics = new Metrics('worker');
  const observer = new JobObserver(
    openLog({ process: 'worker', level: 'info', format: 'json', write: (line) => lines.push(line) }),
    metrics,
    NO_TRACING,
  );
  beforeEach(() => lines.splice(0));
  const failing = () => Promise.reject(new Error(`Det gick inte.\n${SECRET}`, { cause: new TypeError(SECRET) }));

  it('writes one line of each try: which, which time, how long, how it ended', async () => {
    expect(await observer.observe(job, () => Promise.resolve(7))).toBe(7);
    await expect(observer.observe(job, failing)).rejects.toThrow('Det gick inte.');
    await expect(observer.observe({ ...job, attempt: 2 }, failing)).rejects.toThrow('Det gick inte.');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'info', jobId: job.key, queue: job.queue, attempt: 1, outcome: 'done', durationMs: expect.any(Number) },
      { level: 'warn', attempt: 1, outcome: 'retried', error: { type: 'TypeError' } },
      { level: 'error', attempt: 2, outcome: 'failed' },
    ]);
    const text = await metrics.text();
    for (const outcome of ['done', 'retried', 'failed'])
      expect(text).toMatch(new RegExp(`portal_job_duration_seconds_count\\{.*outcome="${outcome}".*\\} 1`));
  });

  it('never holds what the error says', async () => {
    await expect(observer.observe(job, failing)).rejects.toThrow();
    expect(lines.join('')).not.toMatch(/Anna|1912|Det gick inte/);
  });
});
