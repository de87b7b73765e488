import { Metrics } from './metrics.js';
import { MetricsServer } from './metrics-server.js';

describe('the metrics', () => {
  const metrics = new Metrics('api');
  let server: MetricsServer;
  beforeAll(async () => {
    server = await MetricsServer.open(metrics, { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());
  const ask = (path: string, method = 'GET') => fetch(`http://127.0.0.1:${server.port}${path}`, { method });
  const valueOf = async (line: RegExp): Promise<string | undefined> => line.exec(await (await ask('/metrics')).text())?.[1];

  it('are what Prometheus reads, at /metrics alone', async () => {
    metrics.request({ method: 'GET', route: '/api/v1/rounds/:roundId', status: 200, seconds: 0.03 });
    metrics.job({ queue: 'pre-assessment', outcome: 'retried', seconds: 0.2 });
    metrics.preAssessed(50);
    const answer = await ask('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    for (const label of ['method="GET"', 'route="/api/v1/rounds/:roundId"', 'status="200"', 'process="api"'])
      expect(/^portal_http_request_duration_seconds_count\{(.*)\} 1$/m.exec(text)?.[1]).toContain(label);
    expect(text).toMatch(/portal_job_duration_seconds_count\{.*outcome="retried".*\} 1/);
    expect(text).toMatch(/portal_pre_assessments_total\{process="api"\} 50/);
    expect(text).toContain('process_cpu_seconds_total');
    expect([(await ask('/')).status, (await ask('/metrics', 'POST')).status]).toEqual([404, 404]);
  });

  it('are read anew each time, and one that cannot be read leaves the others', async () => {
    let depth = 3;
    metrics.gauge('test_depth', 'h', ['queue'], () => [{ labels: { queue: 'a' }, value: depth }]);
    metrics.gauge('test_broken', 'h', [], () => Promise.reject(new Error('nere')));
    expect(await valueOf(/test_depth\{.*\} (\d+)/)).toBe('3');
    depth = 4;
    expect(await valueOf(/test_depth\{.*\} (\d+)/)).toBe('4');
  });
});
