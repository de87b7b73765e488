import { ProposeRound } from '@tp/use-cases';
import { apiWithExample, type ListeningApi } from '../listening-api.test-support.js';
import { askingOf } from '../asking.test-support.js';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import type { GivenDatabase } from '@tp/persistence/testing';
import { textOfDocx } from '@tp/documents/testing';

const { round, applications } = exampleRound();
const MOVED = 'TI-2021-001'; // of RK, granted by the method
const REASON = 'Platsen byggs om av annan aktör i år';
const meeting = {
  kind: 'decided',
  meetingOn: '2021-02-17',
  paragraph: '§ 12',
  present: [
    { name: 'Olof Åkesson', role: 'ordförande' },
    { name: 'Maria Sjö', role: 'ledamot' },
  ],
  conflicts: [],
  changes: [],
  note: '',
};
type Row = Readonly<{ reference: string; outcome: string; grantedAmount: number; motivation: string; codes: readonly string[] }>;

describe('the proposal’s way to a decision, over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let end: () => Promise<void>;
  beforeEach(async () => {
    ({ database, api, end } = await apiWithExample());
  }, 60_000);
  afterEach(() => end());

  const asking = askingOf(() => api);
  const asked = (subject: string, method: string, path: string, sent?: unknown) =>
    asking(subject, method, `rounds/${round.id}/${path}`, sent);
  const state = async () => (await asked('lena', 'GET', 'proposal')).body;
  const move = (to: 'in' | 'out', reference = MOVED) =>
    asked('lena', 'PUT', 'proposal/selection', { moves: [{ reference, to, reason: REASON }], constraints: [] });
  const acceptAll = async () => {
    const { rows } = (await asked('elin', 'GET', 'motivations')).body;
    return asked('elin', 'POST', 'motivations/accepted', { references: rows.map(({ reference }: Row) => reference) });
  };
  const locked = async () => {
    await acceptAll();
    const lock = await asked('lena', 'POST', 'proposal/lock');
    expect(lock.status).toBe(201);
    return lock.body.sha256;
  };
  const exported = async (subject: string, version: number) =>
    JSON.parse((await asked(subject, 'GET', `decisions/${version}/export?format=json`)).text);

  const documentOf = async (subject: string, version: number): Promise<string> => {
    const client = await api.as(subject);
    const answer = await client.get(`/api/v1/rounds/${round.id}/decisions/${version}/export?format=docx`);
    return textOfDocx(new Uint8Array(await answer.arrayBuffer()));
  };

  it('departs from the method where a person says why, and says it in the list, until it is moved back', async () => {
    const nobody = await asked('lena', 'PUT', 'proposal/selection', {
      moves: [{ reference: MOVED, to: 'out', reason: ' ' }],
      constraints: [],
    });
    expect(nobody.status).toBe(400);
    expect((await asked('elin', 'PUT', 'proposal/selection', { moves: [], constraints: [] })).status).toBe(403);
    expect((await move('out')).status).toBe(204);
    const [message] = await database.dataSource.query(`select data from outbox_message where key like 'decisions.%.w1'`);
    await new ProposeRound(database.transactions).execute(message.data, 'system:worker');
    const rowOf = async (): Promise<Row> => {
      const { items } = (await asked('lena', 'GET', `decision-list?q=${MOVED}`)).body;
      return items[0];
    };
    expect(await rowOf()).toMatchObject({ outcome: 'deny', grantedAmount: 0, codes: [{ code: 'R-RAM' }] });
    expect((await rowOf()).motivation).toContain(`föreslås inte beviljas. Skäl: ${REASON}.`);
    expect((await rowOf()).motivation).not.toContain('ryms inte');
    expect((await asked('lena', 'GET', 'replay')).body.differences).toEqual([]);
    expect((await state()).totals.granted).toBe(36);
    await asked('lena', 'PUT', 'proposal/selection', { moves: [], constraints: [] });
    expect((await state()).totals.granted).toBe(37);
  });

  it('gives whoever weighs the selection what it follows from, without what is covered or said in words', async () => {
    const { body } = await asked('sofia', 'GET', 'proposal/material');
    expect(body).toMatchObject({ frame: round.frame, method: 'threshold', roundVersion: 1 });
    expect(body.grantedByMethod).toHaveLength(37);
    expect(body.applications).toHaveLength(applications.length);
    type Sent = Readonly<{ reference: string; place: object | null; costItems: readonly { amount: number }[] }>;
    const sentOf = (reference: string): Sent | undefined => body.applications.find((one: Sent) => one.reference === reference);
    const [plain] = applications.filter(({ confidentiality, attachments }) => {
      return confidentiality.length === 0 && attachments.every(({ confidential }) => !confidential);
    });
    expect(sentOf(plain?.reference ?? '')).toMatchObject({
      title: plain?.title,
      district: plain?.place.district,
      costItems: plain?.costItems.map(({ amount }) => ({ amount })),
    });
    expect(body.reviews.every((review: object) => !('motivation' in review))).toBe(true);
    const file = exampleRound();
    const marked = (reference: string, fields: string[]) => {
      const application = file.applications.find((one) => one.reference === reference);
      application?.confidentiality.push({ concerns: 'läget', legalBasis: 'OSL 18 kap. 8 §', fields });
      return application;
    };
    const hidden = marked('TI-2021-003', ['/place', '/title']);
    marked('TI-2021-005', ['/requestedAmount']);
    await givenProposedRound(database.transactions, file);
    const { text, body: anew } = await asked('sofia', 'GET', 'proposal/material');
    expect(anew.roundVersion).toBe(2);
    for (const value of [hidden?.title, hidden?.place.name, hidden?.place.lat]) expect(text).not.toContain(JSON.stringify(value));
    const amountsOf = anew.applications.find((one: Sent) => one.reference === 'TI-2021-005');
    expect(amountsOf).toMatchObject({ hasCoveredAmount: true, requestedAmount: 0 });
    expect(amountsOf.costItems.every(({ amount }: { amount: number }) => amount === 0)).toBe(true);
    expect((await asked('amina', 'GET', 'proposal/material')).status).toBe(403);
  });

  it('lets nobody move what they have to keep away from', async () => {
    await asked('lena', 'POST', 'conflicts', { reference: MOVED, reason: 'Min syster är projektledare.' });
    expect((await move('out')).body.type).toMatch(/conflict-of-interest$/);
    expect((await move('out', 'TI-2021-002')).status).toBe(204);
    const { body } = await asked('lena', 'GET', 'proposal/material');
    const inConflict = body.applications.filter((one: { isInConflict: boolean }) => one.isInConflict);
    expect(inConflict.map(({ reference }: { reference: string }) => reference)).toEqual([MOVED]);
    expect(body.reviews.some(({ application }: { application: string }) => application === MOVED)).toBe(false);
    const { body: others } = await asked('sofia', 'GET', 'proposal/material');
    expect(others.reviews.some(({ application }: { application: string }) => application === MOVED)).toBe(true);
  });

  it('takes a motivation as it is written, while its outcome stands', async () => {
    const write = (text: string, isAccepted: boolean) => asked('elin', 'PUT', `motivations/of/${MOVED}`, { text, isAccepted });
    expect((await write('Ett utkast.', false)).status).toBe(204);
    const ofMoved = async () =>
      (await asked('elin', 'GET', 'motivations')).body.rows.find(({ reference }: Row) => reference === MOVED);
    expect(await ofMoved()).toMatchObject({
      isDraft: true,
      written: { text: 'Ett utkast.', by: 'Elin Berg', isAccepted: false },
    });
    expect((await state()).refusals).toEqual([{ kind: 'motivation-draft', references: [MOVED] }]);
    await write('Platsen blir trygg.', true);
    expect(await ofMoved()).toMatchObject({ text: 'Platsen blir trygg.', isDraft: false });
    await move('out');
    expect(await ofMoved()).toMatchObject({ outcome: 'deny', isDraft: true, written: { isOfThisOutcome: false } });
    expect((await asked('elin', 'PUT', 'motivations/of/finns-inte', { text: 'x', isAccepted: true })).status).toBe(404);
    await asked('elin', 'POST', 'motivations/phrases', { text: 'Underlaget är starkt.' });
    const { phrases } = (await asked('farid', 'GET', 'motivations')).body;
    expect(phrases.map(({ text }: { text: string }) => text)).toEqual(['Underlaget är starkt.']);
    expect((await asked('farid', 'DELETE', `motivations/phrases/${phrases[0].id}`)).status).toBe(204);
  });

  it('is not locked while a motivation is a draft; locked, it is changed by nobody until it is unlocked with a reason', async () => {
    await move('out');
    const refused = await asked('lena', 'POST', 'proposal/lock');
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/motivation-draft' }] } });
    expect(refused.body.detail).toContain(MOVED);
    const sha256 = await locked();
    expect((await state()).locks).toMatchObject([{ version: 1, sha256, lockedBy: 'Lena Lind', unlockedAt: null }]);
    for (const change of [
      () => move('in'),
      () => asked('elin', 'PUT', `motivations/of/${MOVED}`, { text: 'x', isAccepted: true }),
      () =>
        asked('lena', 'PUT', `applications/${MOVED}/settlement`, {
          settlement: { reason: 'x', direction: { verdict: 'in-line' } },
        }),
      () => asked('lena', 'POST', 'proposal/lock'),
    ])
      expect((await change()).body.type).toMatch(/proposal-locked$/);
    expect((await asked('lena', 'POST', 'proposal/unlock', { reason: 'En rad ska ändras.' })).status).toBe(204);
    expect((await state()).locks[0]).toMatchObject({ unlockedBy: 'Lena Lind', unlockReason: 'En rad ska ändras.' });
    expect((await move('in')).status).toBe(204);
    await expect(database.dataSource.query(`update proposal_lock set document = '{}'`)).rejects.toThrow(/låst förslag/);
  });

  it('is decided by the body, confirmed by two people, told to each committee, and never changed', async () => {
    expect((await asked('sofia', 'POST', 'decisions', { record: meeting })).body.type).toMatch(/not-locked$/);
    await locked();
    expect((await asked('lena', 'POST', 'decisions', { record: meeting })).status).toBe(403);
    const wrong = { ...meeting, present: [], changes: [{ reference: MOVED, outcome: 'partial', grantedAmount: 0, reason: 'x' }] };
    const faulty = await asked('sofia', 'POST', 'decisions', { record: wrong });
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/record/present',
      '/record/changes/0/grantedAmount',
    ]);
    const changes = [{ reference: MOVED, outcome: 'partial', grantedAmount: 1_000_000, reason: 'Halva sträckan byggs i år.' }];
    expect((await asked('sofia', 'POST', 'decisions', { record: { ...meeting, changes } })).body).toMatchObject({ version: 1 });

    expect((await asked('amina', 'GET', 'decisions/own')).status).toBe(404);
    expect((await asked('sofia', 'POST', 'decisions/1/confirmation')).body).toEqual({ isFinal: false });
    expect((await asked('sofia', 'POST', 'decisions/1/confirmation')).body.type).toMatch(/confirmed-already$/);
    expect((await asked('maria', 'POST', 'decisions/1/confirmation')).status).toBe(403);
    expect((await asked('olof', 'POST', 'decisions/1/confirmation')).body).toEqual({ isFinal: true });
    expect((await asked('sofia', 'POST', 'decisions', { record: meeting })).body.type).toMatch(/decided-already$/);
    expect((await asked('lena', 'POST', 'proposal/unlock', { reason: 'Fel.' })).body.type).toMatch(/decided-already$/);

    const list = await exported('sofia', 1);
    const row = list.decisions.find(({ reference }: Row) => reference === MOVED);
    expect(row).toMatchObject({ outcome: 'partial', grantedAmount: 1_000_000, motivation: 'Halva sträckan byggs i år.' });
    const proposed = applications.find(({ reference }) => reference === MOVED);
    expect(list.totals.grantedAmount).toBe(63_400_000 - (proposed?.requestedAmount ?? 0) + 1_000_000);
    const own = (await asked('amina', 'GET', 'decisions/own')).body;
    expect(own.rows).toEqual(list.decisions.filter(({ committee }: { committee: string }) => committee === 'RK'));
    expect(own.adjustments).toEqual(list.budgetAdjustments.filter(({ committee }: { committee: string }) => committee === 'RK'));
    const { items } = (await asking('amina', 'GET', 'notices')).body;
    expect(items[0]).toMatchObject({ kind: 'round.decided' });
    for (const format of ['xlsx', 'csv', 'docx'])
      expect([format, (await asked('olof', 'GET', `decisions/1/export?format=${format}`)).status]).toEqual([format, 200]);
    await expect(database.dataSource.query(`update committee_decision set document = '{}'`)).rejects.toThrow();
  });

  it('tells in the documents how firm the selection is, when the lead has asked for it', async () => {
    const choose = (robustness?: unknown) =>
      asked('lena', 'PUT', 'proposal/selection', { moves: [], constraints: [], robustness });
    const faulty = [
      { band: 101, samples: 40, seed: 1 },
      { band: 20, samples: 2001, seed: 1 },
      { band: 20, samples: 40, seed: -1 },
    ];
    for (const wrong of [...faulty, { band: 20, samples: 40 }, { band: 0.5, samples: 40, seed: 1 }, 'ja'])
      expect((await choose(wrong)).body.errors).toMatchObject([{ pointer: 'robustness' }]);
    const robustness = { band: 20, samples: 40, seed: 4_294_967_295 };
    expect((await choose(robustness)).status).toBe(204);
    expect((await state()).choice).toMatchObject({ moves: [], robustness, chosenBy: 'Lena Lind' });
    const trail = await database.dataSource.query(`select details from audit_entry where action = 'selection.chosen'`);
    expect(trail).toMatchObject([{ details: { robustness } }]);

    const decidedSections = async (version: number) => {
      await locked();
      await asked('sofia', 'POST', 'decisions', { record: meeting });
      return (await documentOf('olof', version)).match(/^(?:Hur säkert|Gränsfall|Beviljas alltid|Beviljas aldrig).*/gm);
    };
    const sections = ['Hur säkert är urvalet?', 'Gränsfall (0)', 'Beviljas alltid (37)', 'Beviljas aldrig (25)'];
    expect(await decidedSections(1)).toEqual(sections);
    expect(await documentOf('olof', 1)).toContain('frö 4294967295');

    await asked('lena', 'POST', 'proposal/unlock', { reason: 'Det ska inte vara med.' });
    expect((await choose()).status).toBe(204);
    expect((await state()).choice).toMatchObject({ robustness: null });
    expect(await decidedSections(2)).toBeNull();
  });

  it('can be tabled or referred back, with why, and comes again', async () => {
    await locked();
    const tabled = { ...meeting, kind: 'tabled' };
    expect((await asked('sofia', 'POST', 'decisions', { record: tabled })).body.detail).toMatch(/Skriv varför/);
    expect((await asked('sofia', 'POST', 'decisions', { record: { ...tabled, note: 'Sent utskick.' } })).status).toBe(201);
    expect((await asked('sofia', 'POST', 'decisions', { record: meeting })).body).toMatchObject({ version: 2 });
    expect((await asked('olof', 'POST', 'decisions/1/confirmation')).body.type).toMatch(/decision-superseded$/);
    const { decisions } = await state();
    expect(decisions.map(({ record }: { record: { kind: string } }) => record.kind)).toEqual(['decided', 'tabled']);
  });
});
