import { withTrace } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { Worker } from 'bullmq';
import { useBackend } from './backend.js';
import { JobQueues } from './job-queues.js';
import { JOB_OPTIONS, WORKER_OPTIONS } from './job-options.js';
import { OutboxRelay } from './outbox-relay.js';
import { onBothBackends } from './testing/on-both-backends.js';

const QUICK = { ...WORKER_OPTIONS, lockDuration: 2000, stalledInterval: 500 };

onBothBackends((backend) => {
  let database: GivenDatabase;
  let server: Awaited<ReturnType<typeof backend.start>>;
  let queues: JobQueues;
  let options: ReturnType<typeof useBackend>;
  const workers: Worker[] = [];

  beforeAll(async () => {
    [database, server] = await Promise.all([givenDatabase(), backend.start()]);
    options = useBackend(
      server.redisUrl === undefined
        ? { kind: 'postgres', connectionString: database.connectionString }
        : { kind: 'redis', url: server.redisUrl },
    );
    queues = new JobQueues(options);
    await queues.waitUntilReady();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
  });
  afterAll(async () => {
    await queues.close();
    await server.stop();
    await database.drop();
  });

  const work = (process: (data: unknown) => Promise<void>): Worker => {
    const worker = new Worker('pre-assessment', ({ data }) => process(data), { ...options, ...QUICK });
    workers.push(worker);
    return worker;
  };
  const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
    for (
      const giveUpAt = performance.now() + 20_000;
      !(await isTrue());
      await new Promise((resolve) => setTimeout(resolve, 50))
    ) {
      if (performance.now() > giveUpAt) throw new Error('It did not happen within twenty seconds');
    }
  };

  it('does a job once, however many times its key is added', async () => {
    const seen: unknown[] = [];
    const message = { queue: 'pre-assessment', key: 'once', data: { n: 1 } } as const;
    await queues.add([message, message]);
    await queues.add([message]);
    work(async (data) => void seen.push(data));
    await until(() => seen.length > 0);
    await queues.add([message, { ...message, key: 'another', data: { n: 2 } }]);
    await until(() => seen.length > 1);
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('tries a failing job again with growing pauses, then shows its cause, and runs it when asked', async () => {
    const tries: number[] = [];
    let isMended = false;
    await queues.add([{ queue: 'pre-assessment', key: 'failing', data: null }]);
    work(async () => {
      tries.push(performance.now());
      if (!isMended) throw new Error('Databasen är full.');
    });
    await until(async () => (await queues.failed()).length > 0);
    const [failed] = await queues.failed();
    expect(failed).toMatchObject({
      key: 'failing',
      queue: 'pre-assessment',
      cause: 'Databasen är full.',
      attempts: JOB_OPTIONS.attempts,
    });
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(await queues.retry('unheard-of')).toEqual({ kind: 'unknown' });
    isMended = true;
    expect(await queues.retry('failing')).toEqual({ kind: 'queued' });
    await until(() => tries.length === JOB_OPTIONS.attempts + 1);
    await until(async () => (await queues.retry('failing')).kind === 'not-failed');
    expect(await queues.failed()).toEqual([]);
  }, 60_000);

  it('carries what ordered a job from the outbox to whoever does it', async () => {
    const { transactions } = database;
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const add = (key: string) =>
      transactions.run('system:cli', ({ outbox }) => outbox.add({ queue: 'pre-assessment', key, data: null }));
    await withTrace(traceparent, () => add('traced'));
    await withTrace(undefined, () => add('untraced'));
    await new OutboxRelay(transactions, queues).relayOnce();
    const seen = new Map<string | undefined, string | undefined>();
    workers.push(
      new Worker('pre-assessment', ({ id, opts }) => Promise.resolve(seen.set(id, opts.telemetry?.metadata)), {
        ...options,
        ...QUICK,
      }),
    );
    await until(() => seen.size === 2);
    expect([seen.get('traced'), seen.get('untraced')]).toEqual([traceparent, undefined]);
    await transactions.run('system:worker', ({ outbox }) => outbox.markFinished('pre-assessment', ['traced', 'untraced']));
  }, 30_000);

  it('says what each queue holds, since when, and who works', async () => {
    const before = Date.now();
    await queues.add(['a', 'b'].map((key) => ({ queue: 'decisions' as const, key: `state-${key}`, data: { roundId: 'r' } })));
    const of = async () => (await queues.states()).find(({ queue }) => queue === 'decisions');
    const waiting = await of();
    expect(waiting).toMatchObject({ waiting: 2, active: 0, failed: 0, workers: 0 });
    expect(new Date(waiting?.oldestWaitingAt ?? 0).getTime()).toBeGreaterThanOrEqual(before - 1000);
    expect(await queues.find('state-a')).toEqual({ key: 'state-a', queue: 'decisions', data: { roundId: 'r' } });
    expect(await queues.find('unheard-of')).toBeNull();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    workers.push(new Worker('decisions', () => held, { ...options, ...QUICK }));
    await until(async () => (await of())?.active === 1);
    await until(async () => (await of())?.workers === 1);
    release();
    await until(async () => (await of())?.completed === 2);
    expect(await of()).toMatchObject({ waiting: 0, active: 0, oldestWaitingAt: null, workers: 1 });
  }, 30_000);

  it('hands over each message of the outbox once, and again what was handed over but never done', async () => {
    const { transactions } = database;
    const seen: unknown[] = [];
    const relay = new OutboxRelay(transactions, queues);
    await transactions.run('system:cli', ({ outbox }) =>
      outbox.addMany([1, 2, 3].map((n) => ({ queue: 'pre-assessment', key: `message-${n}`, data: n }))),
    );
    expect(await Promise.all([relay.relayOnce(), relay.relayOnce()]).then((counts) => counts.reduce((a, b) => a + b))).toBe(3);
    expect(await relay.relayOnce()).toBe(0);
    work(async (data) => {
      seen.push(data);
      await transactions.run('system:worker', ({ outbox }) => outbox.markFinished('pre-assessment', [`message-${String(data)}`]));
    });
    await until(() => seen.length === 3);
    await until(async () => (await transactions.reads.outbox.unfinished()) === 0);
    expect(seen.toSorted()).toEqual([1, 2, 3]);

    await transactions.run('system:cli', ({ outbox }) => outbox.add({ queue: 'pre-assessment', key: 'message-4', data: 4 }));
    const losing = new OutboxRelay(transactions, { add: () => Promise.resolve() }); // a queue that loses its memory
    await losing.relayOnce();
    const stopping = new AbortController();
    const running = relay.run(stopping.signal, (error) => fail(error));
    await until(() => seen.length === 4);
    stopping.abort();
    await running;
    expect(seen.at(-1)).toBe(4);
  }, 60_000);
});

const fail = (error: unknown): never => {
  throw error;
};
