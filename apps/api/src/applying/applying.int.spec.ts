import { FINISHED_DRAFT } from '@tp/testing';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenProposedRound } from '@tp/use-cases/testing';
import { askingOf } from '../asking.test-support.js';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';
import { changesOf, givenOpenRound, OPEN_ROUND } from '../open-round.test-support.js';

describe('applying over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    api = await listeningApi({ databaseUrl: database.connectionString });
    await givenOpenRound(api);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const asked = askingOf(() => api);
  const drafts = `rounds/${OPEN_ROUND}/drafts`;
  const begun = async (subject = 'amina', committee = 'RK'): Promise<string> => {
    const { status, body } = await asked(subject, 'POST', drafts, { committee });
    expect(status).toBe(201);
    return `${drafts}/${body.id}`;
  };
  const save = (draft: string, changes: unknown, subject = 'amina') => asked(subject, 'PATCH', draft, { changes });

  it('makes a draft once for each key, and begins it with what stands in an earlier application', async () => {
    const order = {
      committee: 'RK',
      key: 'nyckel-12345',
      originRoundId: 'trygghetsinvesteringar-2021',
      originReference: 'TI-2021-001',
    };
    const [first, again] = [await asked('amina', 'POST', drafts, order), await asked('amina', 'POST', drafts, order)];
    expect(again.body).toEqual(first.body);
    const { body } = await asked('amina', 'GET', `${drafts}/${first.body.id}`);
    expect(body.content).toMatchObject({
      title: 'Belyst och överblickbart gångstråk genom Dalhagsparken',
      requestedAmount: 2_100_000,
    });
    expect(Object.keys(body.content)).not.toContain('attachments');
    expect(
      (await asked('amina', 'POST', drafts, { ...order, key: 'nyckel-67890', originReference: 'TI-2021-051' })).body.type,
    ).toMatch(/origin-unknown$/);
    expect((await asked('amina', 'POST', drafts, { committee: 'TN' })).body.type).toMatch(/committee-unknown$/);
  });

  it('merges two who write in different fields, and asks where they wrote in the same', async () => {
    const draft = await begun();
    expect((await save(draft, changesOf({ title: 'Aminas namn' }))).body).toMatchObject({ revision: 1, conflicts: [] });
    expect((await save(draft, changesOf({ problem: 'Björns problem' }), 'bjorn')).body).toMatchObject({
      revision: 2,
      conflicts: [],
    });
    const met = await save(draft, changesOf({ title: 'Björns namn', purpose: 'Syfte' }), 'bjorn');
    expect(met.body).toMatchObject({
      revision: 3,
      conflicts: [{ field: 'title', theirs: 'Aminas namn', revision: 1, by: 'Amina Yusuf' }],
    });
    const { body } = await asked('amina', 'GET', draft);
    expect(body.content).toEqual({ title: 'Aminas namn', problem: 'Björns problem', purpose: 'Syfte' });
    // The same once more, as after a lost answer, is nothing new.
    expect((await save(draft, changesOf({ purpose: 'Syfte' }), 'bjorn')).body).toMatchObject({ revision: 3, conflicts: [] });
    const presence = await asked('amina', 'POST', `${draft}/presence`);
    await asked('bjorn', 'POST', `${draft}/presence`);
    expect(presence.body).toMatchObject({ revision: 3, writers: [] });
    expect((await asked('amina', 'POST', `${draft}/presence`)).body.writers).toMatchObject([{ name: 'Björn Sund' }]);
  });

  it('remembers every word that was written, and brings it back', async () => {
    const draft = await begun();
    await save(draft, changesOf({ title: 'Ett', problem: 'Först' }));
    await save(draft, [{ field: 'title', base: 1, value: 'Två' }]);
    const { body } = await asked('amina', 'GET', `${draft}/history`);
    expect(body.entries).toMatchObject([
      { revision: 2, field: 'title', value: 'Två', by: 'Amina Yusuf' },
      { revision: 1, field: 'problem', value: 'Först' },
      { revision: 1, field: 'title', value: 'Ett' },
    ]);
    expect((await asked('amina', 'POST', `${draft}/restoration`, { revision: 1 })).status).toBe(204);
    expect((await asked('amina', 'GET', draft)).body).toMatchObject({ revision: 3, content: { title: 'Ett', problem: 'Först' } });
  });

  it('refuses what is no change of a field, each with what is allowed, and saves nothing of it', async () => {
    const draft = await begun();
    const { status, body } = await save(draft, [
      { field: 'title', base: 0, value: { a: 1 } },
      { field: 'finns-inte', base: 0, value: '' },
      { field: 'costItems', base: 0, value: [{ okänd: 1 }] },
    ]);
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/changes\/0\/value.*changes\/1\/field.*changes\/2\/value\/0/);
    expect((await asked('amina', 'GET', draft)).body.revision).toBe(0);
  });

  it('is sent by who may, when nothing is missing and nobody has written since, once', async () => {
    const draft = await begun();
    expect((await save(draft, changesOf({ ...FINISHED_DRAFT, requestedAmount: 1_000_000 }))).status).toBe(200);
    expect((await asked('amina', 'POST', `${draft}/sending`, { revision: 1 })).status).toBe(403);
    expect((await asked('bjorn', 'POST', `${draft}/sending`, { revision: 0 })).body.type).toMatch(/draft-changed$/);
    const unfinished = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 1 });
    expect(unfinished).toMatchObject({ status: 422, body: { errors: [{ pointer: '/costItems' }] } });

    await save(draft, [{ field: 'requestedAmount', base: 1, value: 1_200_000 }]);
    expect((await asked('amina', 'POST', `${draft}/handing-over`, { word: 'Klar' })).status).toBe(204);
    const sent = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect(sent).toMatchObject({
      status: 200,
      body: { kind: 'application', reference: 'TI-2098-001', isLate: false, sentBy: 'Björn Sund' },
    });
    expect((await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 })).body).toEqual(sent.body);
    expect((await save(draft, [{ field: 'title', base: 1, value: 'För sent' }])).body.type).toMatch(/draft-sent$/);

    // What was sent is there for who reviews, in a round that none of it was imported to.
    const read = await asked('elin', 'GET', `rounds/${OPEN_ROUND}/applications/TI-2098-001`);
    expect(read.body).toMatchObject({ application: { title: 'Belysning i Husby', committee: 'RK', requestedAmount: 1_200_000 } });
    const { body: mine } = await asked('amina', 'GET', 'applying');
    expect(mine.rounds[0]).toMatchObject({ roundId: OPEN_ROUND, sent: [{ reference: 'TI-2098-001', submission: sent.body }] });

    const withdrawn = await asked('bjorn', 'POST', `rounds/${OPEN_ROUND}/applications/TI-2098-001/withdrawal`, { version: 1 });
    expect(withdrawn).toMatchObject({ status: 200, body: { kind: 'withdrawal', sha256: sent.body.sha256 } });
    const receipts = await asked('bjorn', 'GET', `rounds/${OPEN_ROUND}/submissions?reference=TI-2098-001`);
    expect(receipts.body.items).toMatchObject([{ kind: 'application' }, { kind: 'withdrawal' }]);
    const said = { title: 'Belysning i Husby', requestedAmount: 1_200_000, committeeCaseNumber: 'RK 2097/44' };
    expect(withdrawn.body).toMatchObject(said);
    expect((await asked('amina', 'GET', 'applying')).body.rounds[0].withdrawn).toMatchObject([said]);
    expect((await asked('cecilia', 'GET', `rounds/${OPEN_ROUND}/submissions?reference=TI-2098-001`)).body.items).toEqual([]);

    const pdf = `rounds/${OPEN_ROUND}/submissions/${sent.body.id}/receipt.pdf`;
    const file = await (await api.as('amina')).get(`/api/v1/${pdf}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(file.headers.get('content-disposition')).toMatch(/filename="kvitto-TI-2098-001-\d+\.pdf"/);
    expect(Buffer.from(await file.arrayBuffer()).toString('latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/);
    expect(await asked('cecilia', 'GET', pdf)).toMatchObject({ status: 404, body: { title: 'Kvittot finns inte' } });

    const told = await database.dataSource.query(
      `select p.name, n.kind, n.path, n.attachment is not null as "hasReceipt" from notice n join person p on p.id = n.person_id
       where n.kind <> 'round.opened' order by n.id, p.name`,
    );
    const path = `/omgangar/${OPEN_ROUND}/kvitto/TI-2098-001`;
    expect(told).toEqual(
      expect.arrayContaining([
        ...['Amina Yusuf', 'Björn Sund'].flatMap((name) =>
          ['application.received', 'application.withdrawn'].map((kind) => ({ name, kind, path, hasReceipt: true })),
        ),
        expect.objectContaining({ name: 'Björn Sund', kind: 'draft.handed-over', hasReceipt: false }),
      ]),
    );
    expect(told).toHaveLength(5);
  });

  it('is not there for anybody outside the committee, by any route', async () => {
    const draft = await begun();
    await save(draft, changesOf({ title: 'Hemligt utkast' }));
    for (const other of ['cecilia', 'david'])
      for (const path of ['', '/history']) expect((await asked(other, 'GET', draft + path)).body.type).toMatch(/draft-unknown$/);
    for (const other of ['elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar', 'tove']) {
      expect([other, (await asked(other, 'GET', draft)).status]).toEqual([other, 403]);
      expect([other, (await save(draft, changesOf({ title: 'x' }, 1), other)).status]).toEqual([other, 403]);
    }
    const details = JSON.stringify(await database.dataSource.query(`select * from audit_entry where action like 'draft.%'`));
    expect(details).toContain('draft.saved');
    expect(details).not.toContain('Hemligt');
  });
});
