import type { QueueResponse } from '@tp/contracts';
import { openDatabase, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { JobQueues, OutboxRelay, type QueueName, useBackend, WORKER_OPTIONS } from '@tp/queue';
import { exampleRound, givenImportedRound } from '@tp/use-cases/testing';
import { UnrecoverableError, Worker } from 'bullmq';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

describe('failed jobs, in the API', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let queues: JobQueues;
  const { id } = exampleRound().round;

  beforeAll(async () => {
    database = await givenDatabase();
    await givenImportedRound(database.transactions);
    api = await listeningApi({ databaseUrl: database.connectionString });
    const backend = useBackend({ kind: 'postgres', connectionString: database.connectionString });
    queues = new JobQueues(backend);
    await giveUp('pre-assessment', 'Databasen är full.\nno space left on device', 2);
  }, 90_000);
  afterAll(async () => {
    await queues.close();
    await api.close();
    await database.drop();
  });

  /** Hands over what is ordered, and fails it at once, without the pauses between the tries. */
  const giveUp = async (queue: QueueName, cause: string, count: number): Promise<void> => {
    await new OutboxRelay(new Transactions(database.dataSource), queues).relayOnce();
    const backend = useBackend({ kind: 'postgres', connectionString: database.connectionString });
    const worker = new Worker(queue, () => Promise.reject(new UnrecoverableError(cause)), { ...backend, ...WORKER_OPTIONS });
    const failed = async () => (await queues.failed()).filter((job) => job.queue === queue).length;
    const giveUpAt = performance.now() + 60_000;
    while ((await failed()) < count && performance.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 100));
    await worker.close();
  };
  const as = async (subject: string, method: string, path: string) => {
    const client = await api.as(subject);
    const answer = await (method === 'GET' ? client.get(`/api/v1${path}`) : client.send(method, `/api/v1${path}`));
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };

  it('are told with their cause in Swedish, and the system’s own words beside it', async () => {
    const progress = (await as('lena', 'GET', `/rounds/${id}/progress`)).body;
    expect(progress).toMatchObject({ state: 'failed', canRetry: true });
    expect(progress.failedJobs[0]).toMatchObject({
      cause: 'Databasen är full.',
      technical: 'no space left on device',
      attempts: 1,
    });
    expect((await as('elin', 'GET', `/rounds/${id}/progress`)).body.canRetry).toBe(false);
  });

  it('are counted by kind, and listed by kind and round, for the administrator and no reviewer', async () => {
    const { body } = await as('tove', 'GET', '/queues');
    expect(body.queues.find(({ queue }: QueueResponse) => queue === 'pre-assessment')).toMatchObject({ failed: 2, waiting: 0 });
    expect(body.outbox).toEqual({ pending: 0, oldestPendingAt: null });
    expect((await as('tove', 'GET', `/jobs?queue=pre-assessment&round=${id}&limit=1`)).body).toMatchObject({
      total: 2,
      items: [{ roundId: id, queue: 'pre-assessment', cause: 'Databasen är full.' }],
    });
    expect((await as('tove', 'GET', '/jobs?queue=decisions')).body.total).toBe(0);
    expect((await as('tove', 'GET', '/jobs?round=en-annan')).body.total).toBe(0);
    for (const path of ['/queues', '/jobs']) expect((await as('elin', 'GET', path)).status).toBe(403);
  });

  it('are run again by who may, in their own round alone, with a trace of who', async () => {
    const [{ key }] = (await as('tove', 'GET', '/jobs')).body.items;
    const other = exampleRound();
    other.round.id = 'en-annan';
    await givenImportedRound(database.transactions, other);
    const again = (subject: string, roundId = id) =>
      as(subject, 'POST', `/rounds/${roundId}/jobs/${encodeURIComponent(key)}/retry`);
    expect((await again('elin')).status).toBe(403);
    expect((await again('amina')).status).toBe(403);
    expect((await again('lena', 'en-annan')).body).toMatchObject({ status: 404, title: 'Jobbet finns inte' });
    expect((await again('lena')).status).toBe(202);
    expect((await again('lena')).body).toMatchObject({ status: 409, title: 'Jobbet har inte misslyckats' });
    expect((await as('tove', 'POST', `/rounds/${id}/jobs/retry`)).body).toEqual({ queued: 1 });
    const trail = await openDatabase(database.connectionString);
    const entries: { actor: string }[] = await trail.query(
      `select actor from audit_entry where action = 'job.retried' order by seq`,
    );
    await trail.destroy();
    expect(entries).toHaveLength(2);
    for (const { actor } of entries) expect(actor).toMatch(/^person:\d+$/);
  });

  it('are run again also when they are no round’s, a mail, by the administrator alone', async () => {
    const keys = [1, 2, 3].map((person) => `notice.${person}.${id}/TI-2021-001/v1`);
    await database.transactions.run('system:cli', async ({ outbox }) => {
      for (const [at, key] of keys.entries()) await outbox.add({ queue: 'notices', key, data: { personId: at + 1, key } });
    });
    await giveUp('notices', 'E-postservern tog inte emot meddelandet.\nEMESSAGE 452 DATA', keys.length);
    const listed = (await as('tove', 'GET', '/jobs?queue=notices')).body;
    expect(listed).toMatchObject({ total: keys.length });
    expect(listed.items[0]).toMatchObject({ roundId: null, cause: 'E-postservern tog inte emot meddelandet.' });
    const [key = ''] = keys;
    const again = (subject: string, path = '/jobs') => as(subject, 'POST', `${path}/${encodeURIComponent(key)}/retry`);
    for (const subject of ['lena', 'ragnar', 'bjorn']) expect((await again(subject)).status).toBe(403);
    expect((await again('tove', `/rounds/${id}/jobs`)).status).toBe(404);
    expect((await again('tove')).status).toBe(202);
    expect((await again('tove')).body).toMatchObject({ status: 409, title: 'Jobbet har inte misslyckats' });
    expect((await as('tove', 'POST', '/jobs/retry')).body).toEqual({ queued: keys.length - 1 });
    expect((await as('tove', 'GET', '/jobs?queue=notices')).body.total).toBe(0);
  });
});
