import { NOTICE_KINDS } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { noticesTo } from '@tp/use-cases';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

describe('one’s own notices', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    api = await listeningApi({ databaseUrl: database.connectionString });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(() => database.dataSource.query('truncate notice, notice_choice'));

  const send = async (who: string, method: string, path: string, body?: unknown) => {
    const answer = await (await api.as(who)).send(method, `/api/v1/notices${path}`, body);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const get = async (who: string, path = '') => {
    const answer = await (await api.as(who)).get(`/api/v1/notices${path}`);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  /** Tells Rinkeby-Kista's people that rounds have closed, and of a receipt. */
  const tell = (count: number) =>
    database.transactions.run('system:cli', async (db) => {
      const people = { municipality: 'Stockholms stad', committee: 'RK' };
      const place = { people, path: '/omgangar/r-1' };
      for (let n = 1; n <= count; n += 1)
        await noticesTo(db, { ...place, kind: 'round.closed', key: `r-${n}`, facts: { roundTitle: `Omgång ${n}` } });
      const facts = { reference: 'A-1', title: null, committee: 'Rinkeby-Kista', roundTitle: 'Omgång 1' };
      await noticesTo(db, { ...place, kind: 'application.withdrawn', key: 'A-1', facts });
    });

  it('are listed by page, whether they are read, kind and search; and nobody else’s', async () => {
    await tell(3);
    const { status, body } = await get('amina', '?limit=2');
    expect([status, body.page, body.limit, body.total, body.unread]).toEqual([200, 1, 2, 4, 4]);
    expect(body.items[0]).toEqual({
      ...{ id: expect.any(Number), kind: 'application.withdrawn', subject: 'Ansökan A-1 är återtagen', path: '/omgangar/r-1' },
      ...{ body: 'Ansökan A-1 från Rinkeby-Kista i omgången Omgång 1 är återtagen och prövas inte.', readAt: null },
      ...{ createdAt: expect.stringMatching(/^\d{4}-.*Z$/), emailState: 'waiting', emailedAt: null },
    });
    expect((await get('amina', '?limit=2&page=2')).body.items.map(({ subject }: { subject: string }) => subject)).toEqual([
      'Omgången Omgång 2 har stängt',
      'Omgången Omgång 1 har stängt',
    ]);
    expect((await get('amina', '?kind=round.closed&q=omgång 3')).body).toMatchObject({ total: 1, unread: 4 });
    expect((await get('cecilia')).body).toMatchObject({ items: [], total: 0, unread: 0 });
    expect((await get('lena')).body.total).toBe(0);
  });

  it('are marked as read, some or all, and nobody else’s with them', async () => {
    await tell(2);
    const [first] = (await get('amina')).body.items;
    expect(await send('cecilia', 'POST', '/read', { ids: [first.id] })).toEqual({ status: 200, body: { unread: 0 } });
    expect(await send('amina', 'POST', '/read', { ids: [first.id] })).toEqual({ status: 200, body: { unread: 2 } });
    expect((await get('amina', '?unread=false')).body.items.map(({ id }: { id: number }) => id)).toEqual([first.id]);
    expect((await get('amina', '?unread=true')).body.total).toBe(2);
    expect((await send('amina', 'POST', '/read', {})).body).toEqual({ unread: 0 });
    expect((await get('bjorn')).body.unread).toBe(3);
  });

  it('come as e-mail or not, as one has chosen; and it is said that this portal sends none', async () => {
    expect((await send('amina', 'PUT', '/choices', { kind: 'round.closed', byEmail: false })).status).toBe(204);
    const { body } = await get('amina', '/choices');
    expect([body.sendsMail, body.email, body.items.length]).toEqual([false, 'amina@exempel.invalid', NOTICE_KINDS.length]);
    expect(body.items.filter(({ byEmail }: { byEmail: boolean }) => !byEmail)).toEqual([
      { kind: 'round.closed', byEmail: false },
    ]);
    expect((await get('bjorn', '/choices')).body.items.every(({ byEmail }: { byEmail: boolean }) => byEmail)).toBe(true);
  });

  it('say every fault of a request at once', async () => {
    const pointers = ({ status, body }: Awaited<ReturnType<typeof send>>) => [
      status,
      body.errors.map(({ pointer }: { pointer: string }) => pointer),
    ];
    expect(pointers(await get('amina', '?unread=kanske&kind=x&limit=0'))).toEqual([400, ['unread', 'kind', 'limit']]);
    expect(pointers(await send('amina', 'POST', '/read', { ids: ['ett'] }))).toEqual([400, ['ids']]);
    expect(pointers(await send('amina', 'POST', '/read', { ids: [2 ** 31] }))).toEqual([400, ['ids']]);
    expect(pointers(await send('amina', 'PUT', '/choices', { kind: 'x', byEmail: 'ja' }))).toEqual([400, ['kind', 'byEmail']]);
  });
});

it('a portal with a mail server says so', async () => {
  const database = await givenDatabase();
  const mail = { url: 'smtp://127.0.0.1:1', from: 'portalen@exempel.invalid' };
  const api = await listeningApi({ databaseUrl: database.connectionString, mail });
  const answer = await (await api.as('lena')).get('/api/v1/notices/choices');
  expect(JSON.parse(await answer.text())).toMatchObject({ sendsMail: true, email: 'lena@exempel.invalid' });
  await api.close();
  await database.drop();
});
