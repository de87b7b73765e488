import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Metrics, openLog, openTracing, type Tracing } from '@tp/operations';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const SEARCHED = 'hemligtsokord';
const REFERENCE = 'HEMLIG-REF-1';

describe('what is seen of the API from outside', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let tracing: Tracing;
  const lines: string[] = [];
  const sent: string[] = [];
  const metrics = new Metrics('api');
  const { id } = exampleRound().round;
  const collector = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (chunk: string) => sent.push(chunk));
    request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });

  beforeAll(async () => {
    collector.listen(0, '127.0.0.1');
    await once(collector, 'listening');
    tracing = await openTracing('api', `http://127.0.0.1:${(collector.address() as AddressInfo).port}`);
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    const log = openLog({ process: 'api', level: 'debug', format: 'json', write: (line) => lines.push(line) });
    api = await listeningApi({ databaseUrl: database.connectionString, operations: { log, metrics, tracing } });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
    collector.close();
  });
  const logged = (): readonly Record<string, unknown>[] => lines.map((line) => JSON.parse(line));
  const linesOf = async (requestId: string) => {
    const of = () => logged().filter((line) => line['requestId'] === requestId);
    for (const giveUpAt = performance.now() + 5000; of().length === 0 && performance.now() < giveUpAt;)
      await new Promise((resolve) => setTimeout(resolve, 10)); // a line is written when the answer is gone
    return of();
  };

  it('logs a line for each request: its number, method, the route’s template, status and time', async () => {
    const elin = await api.as('elin');
    const answer = await elin.get(`/api/v1/rounds/${id}/decision-list?q=${SEARCHED}`, { 'x-request-id': 'kant-1.a' });
    expect(answer.headers.get('x-request-id')).toBe('kant-1.a');
    expect(await linesOf('kant-1.a')).toEqual([
      {
        ...{ level: 'info', time: expect.any(String), process: 'api', message: 'Frågan är besvarad' },
        ...{ requestId: 'kant-1.a', method: 'GET', route: '/api/v1/rounds/:roundId/decision-list', status: 200 },
        durationMs: expect.any(Number),
      },
    ]);
  });

  it.each(['anna@kommun.se', 'två ord', 'x'.repeat(65), ''])('gives its own number instead of %p', async (given) => {
    const answer = await (await api.as(null)).get('/api/v1/health', { 'x-request-id': encodeURI(given) });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says the number in a problem, so that a person can quote it', async () => {
    const answer = await (await api.as('elin')).get('/api/v1/rounds/finns-inte', { 'x-request-id': 'r-404' });
    expect(JSON.parse(await answer.text())).toMatchObject({ status: 404, requestId: 'r-404' });
  });

  it('logs of what nobody expected its kind and place, answers with the number, and tells neither what was asked', async () => {
    await database.dataSource.query('alter table application_version rename to away');
    try {
      const answer = await (
        await api.as('elin')
      ).get(`/api/v1/rounds/${id}/applications?q=${SEARCHED}`, { 'x-request-id': 'r-500' });
      expect(JSON.parse(await answer.text())).toMatchObject({
        status: 500,
        requestId: 'r-500',
        detail: expect.stringContaining('r-500'),
      });
    } finally {
      await database.dataSource.query('alter table away rename to application_version');
    }
    expect(await linesOf('r-500')).toContainEqual(
      expect.objectContaining({ level: 'error', error: expect.objectContaining({ type: 'QueryFailedError', code: '42P01' }) }),
    );
  });

  it('holds nothing personal or secret in any line, metric or span, whatever was sent', async () => {
    const amina = await api.as('amina');
    await amina.get(`/api/v1/rounds/${id}/applications/${REFERENCE}`);
    await amina.get(`/api/v1/rounds/${id}/applications?q=${SEARCHED}`);
    await amina.get(`/${SEARCHED}/${REFERENCE}`);
    await amina.send('POST', `/api/v1/rounds/${id}/jobs/${REFERENCE}/retry`, { text: SEARCHED });
    const traced = await linesOf((await amina.get('/api/v1/health')).headers.get('x-request-id') ?? '');
    expect(traced).toHaveLength(1);
    await tracing.close();
    const everything = [...lines, ...sent, await metrics.text()].join('\n');
    for (const secret of [SEARCHED, REFERENCE, 'Amina', 'Yusuf', 'amina', 'portal=', ...amina.cookie().split('; ')])
      expect([secret, everything.includes(secret)]).toEqual([secret, false]);
    expect(sent.join('')).toContain('GET /api/v1/rounds/:roundId/applications');
  });

  it('measures requests by the template, the queues, what waits to be handed over, and the connections', async () => {
    const order = { queue: 'decisions', key: 'mätt', data: {} };
    await database.transactions.run('system:cli', ({ outbox }) => outbox.add(order)); // nobody relays here
    const text = await metrics.text();
    expect(text).toMatch(
      /portal_http_request_duration_seconds_count\{.*route="\/api\/v1\/rounds\/:roundId\/decision-list".*\} 1/,
    );
    expect(text).toMatch(/portal_queue_jobs\{.*state="failed".*\} 0/);
    expect(text).toMatch(/portal_outbox_pending\{.*\} 1/);
    expect(text).toMatch(/portal_database_connections\{.*state="idle".*\} \d/);
  });
});
