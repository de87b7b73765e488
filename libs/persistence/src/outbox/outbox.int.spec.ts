import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';
import type { Outbox } from './outbox.js';

describe('the outbox', () => {
  let database: GivenDatabase;
  beforeEach(async () => {
    database = await givenDatabase();
  });
  afterEach(() => database.drop());

  const inOutbox = <T>(work: (outbox: Outbox) => Promise<T>) =>
    database.transactions.run('system:worker', ({ outbox }) => work(outbox));
  const messages = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ queue: 'pre-assessment', key: `k-${n}`, data: { n, text: 'å"\\' } }));

  it('takes a message once for each queue and key, and keeps its data', async () => {
    expect(await inOutbox((outbox) => outbox.addMany(messages(3)))).toBe(3);
    expect(await inOutbox((outbox) => outbox.addMany(messages(4)))).toBe(1);
    expect(await inOutbox((outbox) => outbox.add({ queue: 'documents', key: 'k-0', data: null }))).toBe(true);
    expect(await inOutbox((outbox) => outbox.add({ queue: 'documents', key: 'k-0', data: 'other' }))).toBe(false);
    const claimed = await inOutbox((outbox) => outbox.claim(10));
    expect(claimed.map(({ queue, key, data }) => [queue, key, data])).toEqual([
      ...messages(4).map(({ queue, key, data }) => [queue, key, data]),
      ['documents', 'k-0', null],
    ]);
  });

  it('gives each message to one of several relays, and again to others when that one fails', async () => {
    await inOutbox((outbox) => outbox.addMany(messages(200)));
    const failing = inOutbox(async (outbox) => {
      await outbox.markRelayed((await outbox.claim(50)).map(({ id }) => id));
      throw new Error('the queue is away');
    });
    await expect(failing).rejects.toThrow('away');
    const relay = () =>
      inOutbox(async (outbox) => {
        const claimed = await outbox.claim(50);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await outbox.markRelayed(claimed.map(({ id }) => id));
        return claimed.map(({ key }) => key);
      });
    const keys = (await Promise.all([relay(), relay(), relay(), relay()])).flat();
    expect([keys.length, new Set(keys).size]).toEqual([200, 200]);
    expect(await database.transactions.reads.outbox.pending()).toBe(0);
  });

  it('hands over again what was not finished, and what is asked for', async () => {
    await inOutbox((outbox) => outbox.addMany(messages(3)));
    await inOutbox(async (outbox) => outbox.markRelayed((await outbox.claim(3)).map(({ id }) => id)));
    await inOutbox((outbox) => outbox.markFinished('pre-assessment', ['k-1', 'unknown']));
    expect(await database.transactions.reads.outbox.unfinished()).toBe(2);
    expect(await inOutbox((outbox) => outbox.reopenUnfinished())).toBe(2);
    expect((await inOutbox((outbox) => outbox.claim(9))).map(({ key }) => key)).toEqual(['k-0', 'k-2']);
    expect(await inOutbox((outbox) => outbox.reopen('pre-assessment', 'k-1'))).toBe(true);
    expect(await inOutbox((outbox) => outbox.reopen('pre-assessment', 'unknown'))).toBe(false);
    expect(await database.transactions.reads.outbox.pending()).toBe(3);
  });
});
