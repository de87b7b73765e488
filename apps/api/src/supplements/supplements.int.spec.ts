import type { Clock } from '@tp/use-cases';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

describe('supplements over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let now = '2026-03-02T09:00:00Z';
  const clock: Clock = { now: () => new Date(now) };
  const { round } = exampleRound();

  beforeEach(async () => {
    now = '2026-03-02T09:00:00Z';
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    api = await listeningApi({ databaseUrl: database.connectionString, clock });
  }, 60_000);
  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const asked = async (subject: string, method: string, path: string, body?: unknown) => {
    const client = await api.as(subject);
    const address = `/api/v1/rounds/${round.id}/${path}`;
    const answer = method === 'GET' ? await client.get(address) : await client.send(method, address, body);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const application = 'applications/TI-2021-001'; // of RK, Amina's and Björn's
  const supplements = `${application}/supplements`;
  const order = {
    asked: [
      { field: 'problem', kind: 'incomplete', note: 'Vilka tider på dygnet?' },
      { field: 'contact/email', kind: 'outdated', note: 'Adressen svarar inte.' },
    ],
    dueOn: '2026-03-16',
  };
  const begun = async (): Promise<string> => {
    expect((await asked('elin', 'POST', supplements, order)).status).toBe(201);
    const { status, body } = await asked('amina', 'POST', `${supplements}/draft`);
    expect(status).toBe(201);
    return `drafts/${body.id}`;
  };
  const answered = async (draft: string) =>
    asked('amina', 'PATCH', draft, {
      changes: [
        { field: 'problem', base: 1, value: 'Efter klockan 22.' },
        { field: 'contact/email', base: 1, value: 'ny@exempel.invalid' },
      ],
    });

  it('are asked about fields, answered in just those, and make two versions with all else as it was', async () => {
    const before = (await asked('amina', 'GET', `${application}/versions`)).body.items;
    const draft = await begun();
    const form = await asked('amina', 'GET', draft);
    expect(Object.keys(form.body.content).toSorted()).toEqual(['contact/email', 'problem']);
    expect(form.body.content.problem).toBe(before[0].application.problem);

    const other = await asked('amina', 'PATCH', draft, { changes: [{ field: 'title', base: 0, value: 'Ett annat namn' }] });
    expect(other).toMatchObject({ status: 422, body: { errors: [{ pointer: '/title' }] } });
    expect(other.body.type).toMatch(/field-not-asked$/);
    expect(await answered(draft)).toMatchObject({ status: 200, body: { revision: 2, conflicts: [] } });

    now = '2026-03-16T22:30:00Z'; // half past eleven in the evening of the last day, in Stockholm
    expect((await asked('amina', 'POST', `${draft}/sending`, { revision: 2 })).status).toBe(403);
    const sent = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect(sent).toMatchObject({ status: 200, body: { kind: 'supplement', reference: 'TI-2021-001', isLate: false } });
    expect((await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 })).body).toEqual(sent.body);

    const { items } = (await asked('amina', 'GET', `${application}/versions`)).body;
    expect(items).toHaveLength(before.length + 2);
    const dates = { requestedOn: '2026-03-02', dueOn: '2026-03-16' };
    expect(items[1].application).toEqual({ ...before[0].application, supplement: dates });
    expect(items[0].application).toEqual({
      ...before[0].application,
      supplement: { ...dates, receivedOn: '2026-03-16' },
      problem: 'Efter klockan 22.',
      contact: { ...before[0].application.contact, email: 'ny@exempel.invalid' },
    });
    expect(items[0].sha256).toBe(sent.body.sha256);
    const { body } = await asked('elin', 'GET', supplements);
    expect(body).toMatchObject({
      findings: [],
      mayAsk: true,
      mayAnswer: false,
      items: [{ asked: order.asked, dueOn: '2026-03-16' }],
    });
    expect(body.items[0]).toMatchObject({ askedVersion: items[1].version, answeredVersion: items[0].version });
    expect((await asked('bjorn', 'POST', `${supplements}/draft`)).body.type).toMatch(/no-open-supplement$/);
  });

  it('are late after their own last day, which can be moved, with who and why', async () => {
    const draft = await begun();
    now = '2026-03-17T09:00:00Z';
    expect((await asked('elin', 'GET', supplements)).body.findings).toEqual(['supplement-unanswered']);
    const past = await asked('elin', 'POST', `${supplements}/due`, { dueOn: '2026-03-16x', reason: 'Semester' });
    expect(past.status).toBe(400);
    const yesterday = await asked('elin', 'POST', `${supplements}/due`, { dueOn: '2026-03-10', reason: 'Semester' });
    expect(yesterday.body.type).toMatch(/due-past$/);
    const moved = await asked('elin', 'POST', `${supplements}/due`, { dueOn: '2026-03-20', reason: 'Semester' });
    expect(moved).toMatchObject({ status: 201, body: { dueOn: '2026-03-20' } });
    const change = { from: '2026-03-16', to: '2026-03-20', reason: 'Semester', at: '2026-03-17T09:00:00.000Z' };
    expect(moved.body.dueChanges).toMatchObject([{ ...change, by: expect.stringMatching(/^Elin/) }]);
    expect((await asked('elin', 'GET', supplements)).body.findings).toEqual([]);

    await answered(draft);
    now = '2026-03-20T23:00:00Z'; // the 21st, in Stockholm
    const listed = async (kind: string) =>
      (await asked('elin', 'GET', `applications?finding=${kind}`)).body.items.map(
        ({ reference }: { reference: string }) => reference,
      );
    expect(await listed('supplement-unanswered')).toContain('TI-2021-001');
    expect(await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 })).toMatchObject({ body: { isLate: true } });
    expect((await asked('elin', 'GET', supplements)).body.findings).toEqual(['supplement-late']);
    expect([await listed('supplement-late'), await listed('supplement-unanswered')]).toEqual([
      ['TI-2021-001'],
      expect.not.arrayContaining(['TI-2021-001']),
    ]);
    expect((await asked('elin', 'GET', `${application}/dossier`)).body.supplementFindings).toEqual(['supplement-late']);
  });

  it('are one at a time, of fields that there are, each once, by a day that is not past', async () => {
    expect((await asked('elin', 'POST', supplements, { ...order, dueOn: '2026-03-01' })).body.type).toMatch(/due-past$/);
    for (const faulty of [[], [order.asked[0], order.asked[0]], [{ field: 'attachments', kind: 'wrong', note: '' }], 'x'])
      expect((await asked('elin', 'POST', supplements, { ...order, asked: faulty })).status).toBe(400);
    expect((await asked('elin', 'POST', supplements, order)).status).toBe(201);
    expect((await asked('lena', 'POST', supplements, order)).body.type).toMatch(/supplement-open$/);
  });

  it('need what they ask for before they can be sent, and nothing else', async () => {
    const draft = await begun();
    await asked('amina', 'PATCH', draft, { changes: [{ field: 'problem', base: 1, value: ' ' }] });
    const { status, body } = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, ['/problem']]);
  });

  it('are nobody’s but the committee’s to answer, the reviewers’ to ask, and leave a trace without what was written', async () => {
    const draft = await begun();
    await answered(draft);
    for (const other of ['cecilia', 'david']) {
      expect((await asked(other, 'GET', supplements)).status).toBe(404);
      expect((await asked(other, 'POST', `${supplements}/draft`)).status).toBe(404);
      expect((await asked(other, 'GET', draft)).status).toBe(404);
    }
    for (const reader of ['sofia', 'olof', 'maria', 'ragnar'])
      expect([reader, (await asked(reader, 'GET', supplements)).body.mayAsk]).toEqual([reader, false]);
    for (const other of ['amina', 'sofia', 'olof', 'maria', 'ragnar', 'tove'])
      expect([other, (await asked(other, 'POST', supplements, order)).status]).toEqual([other, 403]);
    for (const other of ['elin', 'lena', 'ragnar', 'tove']) expect((await asked(other, 'GET', draft)).status).toBe(403);
    await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    const trail = JSON.stringify(await database.dataSource.query(`select * from audit_entry`));
    expect(trail).toMatch(/supplement\.requested[^]*supplement\.answered/);
    expect(trail).not.toMatch(/Efter klockan|ny@exempel|Vilka tider/);
    const told = await database.dataSource.query(
      'select p.subject, n.kind, n.path from notice n join person p on p.id = n.person_id order by n.id, p.subject',
    );
    expect(told).toContainEqual(expect.objectContaining({ subject: 'amina', kind: 'supplement.requested' }));
    expect(told).toContainEqual(expect.objectContaining({ subject: 'elin', kind: 'supplement.answered' }));
    expect(JSON.stringify(told)).not.toContain('cecilia');
  });
});
