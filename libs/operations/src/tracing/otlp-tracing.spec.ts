import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLog } from '../logging/log.js';
import { JobObserver } from '../jobs/job-observer.js';
import { Metrics } from '../metrics/metrics.js';
import { NO_TRACING, openTracing } from './tracing.js';

type Sent = Readonly<{ name: string; traceId: string; spanId: string; parentSpanId?: string; status: { code?: number } }>;
type Body = Readonly<{ resourceSpans: readonly Readonly<{ scopeSpans: readonly Readonly<{ spans: readonly Sent[] }>[] }>[] }>;

describe('tracing', () => {
  const bodies: string[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  let endpoint: string;
  beforeAll(async () => {
    collector.listen(0, '127.0.0.1');
    await once(collector, 'listening');
    endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
  });
  afterAll(() => collector.close());
  const spans = (): readonly Sent[] =>
    bodies
      .map((body): Body => JSON.parse(body))
      .flatMap(({ resourceSpans }) => resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));

  it('is nothing at all without a collector', async () => {
    expect(await openTracing('worker', undefined)).toBe(NO_TRACING);
    expect(NO_TRACING.start('x', { kind: 'server', attributes: {} }).traceparent).toBeUndefined();
  });

  it('sends a request and the job that it caused as one trace, and nothing of what the job says', async () => {
    const tracing = await openTracing('worker', endpoint);
    const request = tracing.start('POST /rounds', { kind: 'server', attributes: { 'http.route': '/rounds' } });
    const observer = new JobObserver(openLog({ process: 'w', level: 'silent', format: 'json' }), new Metrics('w'), tracing);
    const job = { key: 'k', queue: 'q', attempt: 1, lastAttempt: 1, parent: request.traceparent };
    await expect(observer.observe(job, () => Promise.reject(new Error('hemligt')))).rejects.toThrow();
    request.end({ isFailed: false });
    await tracing.close();
    const [ofJob, ofRequest] = spans();
    expect([ofJob?.name, ofRequest?.name]).toEqual(['job q', 'POST /rounds']);
    expect(ofJob).toMatchObject({ traceId: ofRequest?.traceId, parentSpanId: ofRequest?.spanId, status: { code: 2 } });
    expect(bodies.join('')).toContain('"trygghetsportalen-worker"'.replace('trygghetsportalen-', ''));
    expect(bodies.join('')).not.toContain('hemligt');
  });
});
