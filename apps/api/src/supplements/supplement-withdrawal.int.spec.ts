import { exampleRound } from '@tp/use-cases/testing';
import { askingOf } from '../asking.test-support.js';
import { type ApiWithExample, apiWithExample } from '../listening-api.test-support.js';

describe('a supplement that is taken back, over HTTP', () => {
  let given: ApiWithExample;
  let now = '';
  const { round } = exampleRound();

  beforeEach(async () => {
    now = '2026-03-02T09:00:00Z';
    given = await apiWithExample({ clock: { now: () => new Date(now) } });
  }, 60_000);
  afterEach(() => given.end());

  const asked = askingOf(() => given.api);
  const application = `rounds/${round.id}/applications/TI-2021-001`; // of RK, Amina's and Björn's
  const supplements = `${application}/supplements`;
  const order = { asked: [{ field: 'problem', kind: 'incomplete', note: 'Vilka tider på dygnet?' }], dueOn: '2026-03-16' };
  const withdrawn = (subject: string, reason = 'Svaret finns i bilaga 2.') =>
    asked(subject, 'POST', `${supplements}/withdrawal`, { reason });
  const newest = async () => (await asked('amina', 'GET', `${application}/dossier`)).body;
  const begun = async (): Promise<string> => {
    expect((await asked('elin', 'POST', supplements, order)).status).toBe(201);
    const draft = `rounds/${round.id}/drafts/${(await asked('amina', 'POST', `${supplements}/draft`)).body.id}`;
    await asked('amina', 'PATCH', draft, { changes: [{ field: 'problem', base: 1, value: 'Efter klockan 22.' }] });
    return draft;
  };

  it('leaves the application as it was, the answer to be read, and a trace', async () => {
    const before = await newest();
    const draft = await begun();
    now = '2026-03-20T09:00:00Z';
    expect(await newest()).toMatchObject({ supplementFindings: ['supplement-unanswered'] });
    const { status, body } = await withdrawn('elin');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      withdrawal: { by: expect.stringMatching(/^Elin/), at: '2026-03-20T09:00:00.000Z', reason: 'Svaret finns i bilaga 2.' },
      ...{ answeredAt: null, mayWithdraw: true, draftId: null },
    });
    expect(await newest()).toMatchObject({ application: before.application, sha256: before.sha256, supplementFindings: [] });

    const own = (await asked('amina', 'GET', supplements)).body.items[0];
    expect(`rounds/${round.id}/drafts/${own.draftId}`).toBe(draft);
    expect((await asked('amina', 'GET', draft)).body.content.problem).toBe('Efter klockan 22.');
    const later = [{ field: 'problem', base: 2, value: 'Ännu mer' }];
    const refused = [
      await asked('amina', 'PATCH', draft, { changes: later }),
      await asked('amina', 'POST', `${draft}/handing-over`, { word: '' }),
      await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 }),
      await asked('amina', 'POST', `${supplements}/draft`),
      await asked('elin', 'POST', `${supplements}/due`, { dueOn: '2026-04-01', reason: 'Semester' }),
      await withdrawn('elin'),
    ];
    expect(refused.map((one) => one.body.type.split(':').at(-1))).toEqual(refused.map(() => 'no-open-supplement'));

    const told = await given.database.dataSource.query(
      `select p.subject, n.path, n.body from notice n join person p on p.id = n.person_id where n.kind = 'supplement.withdrawn' order by 1`,
    );
    expect(told.map(({ subject }: { subject: string }) => subject)).toEqual(['amina', 'bjorn']);
    expect(told[0].path).toMatch(/\/ansokningar\/TI-2021-001\/komplettering$/);
    expect(told[0].body).not.toContain('bilaga 2');
    const trail = await given.database.dataSource.query(
      `select actor, details from audit_entry where action = 'supplement.withdrawn'`,
    );
    expect(trail).toMatchObject([
      { actor: expect.stringMatching(/^person:/), details: { reference: 'TI-2021-001', supplement: own.id } },
    ]);
    const { items } = (await asked('ragnar', 'GET', `${application}/trail`)).body;
    expect(items).toContainEqual(expect.objectContaining({ kind: 'supplement-withdrawn', by: expect.stringMatching(/^Elin/) }));
  });

  it('can be asked anew, and says again what an earlier answer said', async () => {
    const draft = await begun();
    await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    const answered = await newest();
    now = '2026-03-03T09:00:00Z';
    expect((await asked('elin', 'POST', supplements, { ...order, dueOn: '2026-04-01' })).status).toBe(201);
    expect((await withdrawn('elin')).status).toBe(201);
    expect((await newest()).application).toEqual(answered.application);
    expect((await asked('elin', 'POST', supplements, order)).status).toBe(201);
    expect((await asked('elin', 'GET', supplements)).body.items).toHaveLength(3);
    expect((await asked('amina', 'POST', `${supplements}/draft`)).status).toBe(201);
  });

  it('is taken back by whoever asked or who leads, with a reason, and not once it is answered', async () => {
    const draft = await begun();
    for (const other of ['amina', 'bjorn', 'sofia', 'olof', 'maria', 'ragnar', 'tove'])
      expect([other, (await withdrawn(other)).status]).toEqual([other, 403]);
    expect((await withdrawn('cecilia')).status).toBe(404);
    const mayOf = async (reader: string) => (await asked(reader, 'GET', supplements)).body.items[0].mayWithdraw;
    expect([await mayOf('elin'), await mayOf('lena'), await mayOf('farid'), await mayOf('amina')]).toEqual([
      ...[true, true, false, false],
    ]);
    const foreign = await withdrawn('farid');
    expect([foreign.status, foreign.body.type]).toEqual([403, expect.stringMatching(/not-own-supplement$/)]);
    expect((await withdrawn('elin', '')).status).toBe(400);

    await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect((await withdrawn('elin')).body.type).toMatch(/no-open-supplement$/);
    expect((await asked('elin', 'POST', supplements, order)).status).toBe(201);
    expect((await withdrawn('lena')).status).toBe(201);
  });
});
