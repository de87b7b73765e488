import type { SuggestedReview } from '@tp/domain';
import { API_ROLE, openDatabase, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { askingOf } from '../asking.test-support.js';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const { reviews: _reviews, settlements: _settlements, ...unreviewed } = exampleRound();
const REVIEWERS = ['elin', 'farid', 'greta'] as const;
const [FIRST, SECOND] = ['TI-2021-001', 'TI-2021-002'] as const;
type Pair = Readonly<{ reference: string; personId: number }>;
type WorkItem = Readonly<{
  reference: string;
  own: string | null;
  disagreements: readonly string[] | null;
  conflict: string | null;
  keptAway: readonly number[] | null;
}>;

describe('reviewing over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const ids = new Map<string, number>();

  beforeEach(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions, unreviewed);
    api = await listeningApi({ databaseUrl: database.connectionString });
    for (const subject of [...REVIEWERS, 'lena']) ids.set(subject, (await asked(subject, 'GET', 'work-list')).body.personId);
  }, 60_000);
  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const asking = askingOf(() => api);
  const asked = (subject: string, method: string, path: string, sent?: unknown) =>
    asking(subject, method, `rounds/${unreviewed.round.id}/${path}`, sent);
  const pair = (subject: string, reference: string): Pair => ({ reference, personId: ids.get(subject) ?? 0 });
  const assign = (...add: readonly Pair[]) => asked('lena', 'POST', 'assignments', { add, remove: [] });
  const own = (reference: string): string => `applications/${reference}/own-review`;
  const write = (subject: string, reference: string, changes: object) => asked(subject, 'PATCH', own(reference), { changes });
  /** All that the rules suggest, accepted, and what else is given. */
  const reviewed = async (subject: string, reference: string, changes: object = {}) => {
    const suggested: SuggestedReview = (await asked(subject, 'GET', own(reference))).body.suggested;
    const costItems = Object.fromEntries(suggested.costItems.map((item, index) => [index, item ?? { code: '' }]));
    const { direction, requirements, levels } = suggested;
    expect((await write(subject, reference, { direction, requirements, levels, costItems })).status).toBe(200);
    expect((await write(subject, reference, changes)).status).toBe(200);
    return asked(subject, 'POST', `${own(reference)}/send`);
  };
  const inList = async (subject: string, reference: string): Promise<WorkItem | undefined> =>
    (await asked(subject, 'GET', 'work-list')).body.items.find((item: WorkItem) => item.reference === reference);

  it('gives each application two reviewers evenly, each list in an order of its own, and nobody who applies', async () => {
    const order = { perApplication: 2, most: 50, reviewers: REVIEWERS.map((subject) => ids.get(subject)) };
    const evenly = await asked('lena', 'POST', 'assignments/evenly', order);
    expect(evenly).toMatchObject({ status: 201, body: { lacking: [] } });
    expect(evenly.body.added).toHaveLength(124);
    const { reviewers, assigned, items } = (await asked('lena', 'GET', 'work-list')).body;
    const loads = reviewers.map(({ assigned: load }: { assigned: number }) => load).filter((load: number) => load > 0);
    expect([Math.min(...loads), Math.max(...loads)]).toEqual([41, 42]);
    expect(assigned).toBe(124);
    expect(items.every(({ reviewers: two }: { reviewers: readonly unknown[] }) => two.length === 2)).toBe(true);

    const orders = await Promise.all(
      REVIEWERS.map(async (subject) =>
        (await asked(subject, 'GET', 'work-list')).body.items.map((item: WorkItem) => item.reference),
      ),
    );
    expect(new Set(orders.map((one) => one.join())).size).toBe(3);
    expect((await asked('elin', 'GET', 'work-list')).body.items.map((item: WorkItem) => item.reference)).toEqual(orders[0]);
    expect((await asked('elin', 'POST', 'assignments/evenly', order)).status).toBe(403);
    expect((await asked('amina', 'GET', 'work-list')).status).toBe(403);
  });

  it('tells how far short it comes when nobody may have so many', async () => {
    const order = { perApplication: 1, most: 20, reviewers: REVIEWERS.map((subject) => ids.get(subject)) };
    const { body } = await asked('lena', 'POST', 'assignments/evenly', order);
    expect(body.added).toHaveLength(60);
    expect(body.lacking.map(({ count }: { count: number }) => count)).toEqual([1, 1]);
  });

  it('saves as it is written, says what is left, asks why of a departure, and sends one version after another', async () => {
    await assign(pair('elin', FIRST));
    expect((await write('farid', FIRST, { notes: 'Inte min' })).body.type).toMatch(/review-not-assigned$/);
    expect(await write('elin', FIRST, { levels: { K1: 'tre' } })).toMatchObject({ status: 400 });
    await Promise.all([write('elin', FIRST, { levels: { K1: 0 } }), write('elin', FIRST, { notes: 'Ring Malin' })]);
    const unfinished = await asked('elin', 'POST', `${own(FIRST)}/send`);
    expect(unfinished).toMatchObject({ status: 422 });
    const { draft, suggested, remarks } = (await asked('elin', 'GET', own(FIRST))).body;
    expect(draft).toMatchObject({ levels: { K1: 0 }, notes: 'Ring Malin' });
    expect(unfinished.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(
      remarks.map(({ point }: { point: string }) => `/${point}`),
    );
    expect(suggested.levels.K1).toBeGreaterThan(0);
    expect(remarks).toContainEqual({
      point: 'reasons/levels/K1',
      message: expect.stringMatching(/avviker från förslaget för K1/),
    });

    const departing = { levels: { K1: 0 }, reasons: { 'levels/K1': 'Underlaget är för gammalt.' } };
    expect(await reviewed('elin', FIRST, departing)).toMatchObject({ status: 201, body: { version: 1 } });
    const { sent } = (await asked('elin', 'GET', own(FIRST))).body;
    expect(sent).toHaveLength(1);
    expect(sent[0].review).toMatchObject({ reviewer: 'Elin Berg', application: FIRST, levels: { K1: 0 } });
    expect(sent[0].departures).toEqual([
      { point: 'levels/K1', suggested: suggested.levels.K1, chosen: 0, reason: 'Underlaget är för gammalt.' },
    ]);
    expect(JSON.stringify(sent)).not.toContain('Ring Malin');

    await write('elin', FIRST, { levels: { K1: suggested.levels.K1 } });
    expect((await asked('elin', 'POST', `${own(FIRST)}/send`)).body).toMatchObject({ version: 2 });
    expect((await asked('elin', 'GET', own(FIRST))).body.sent[0]).toEqual(sent[0]);
    const { reviewed: found } = (await asked('lena', 'GET', `applications/${FIRST}/dossier`)).body;
    expect(found.reviews).toHaveLength(1);
    expect(found.reviews[0].levels.K1).toBe(suggested.levels.K1);
  });

  it('shows nobody another’s review, or a list or sum of it, until their own is sent', async () => {
    await assign(pair('elin', FIRST), pair('farid', FIRST), pair('farid', SECOND));
    await reviewed('elin', FIRST, { levels: { K1: 0 }, reasons: { 'levels/K1': 'För gammalt.' } });

    for (const path of ['decision-list', 'decision-list/export?format=csv'])
      expect([path, (await asked('farid', 'GET', path)).body.type]).toEqual([
        path,
        expect.stringMatching(/reviews-outstanding$/),
      ]);
    const closed = (await asked('farid', 'GET', `applications/${FIRST}/dossier`)).body.reviewed;
    expect(closed).toMatchObject({ reviews: [], decision: null });
    expect((await inList('farid', FIRST))?.disagreements).toBeNull();
    const farid = { personId: ids.get('farid') ?? 0, name: 'Farid', roles: [{ role: 'reviewer' as const, roundId: null }] };
    const asApi = await openDatabase(database.connectionString, { role: API_ROLE });
    const seen = async () =>
      (await new Transactions(asApi).readAs(farid, ({ reviewing }) => reviewing.sent(unreviewed.round.id, FIRST))).length;
    expect(await seen()).toBe(0);

    await reviewed('farid', FIRST);
    expect(await seen()).toBe(2);
    const { reviewed: open } = (await asked('farid', 'GET', `applications/${FIRST}/dossier`)).body;
    expect(open.reviews.map(({ reviewer }: { reviewer: string }) => reviewer)).toEqual(['Elin Berg', 'Farid Rahimi']);
    expect((await inList('farid', FIRST))?.disagreements).toEqual(['levels/K1']);
    await asApi.destroy();
    expect(await asked('farid', 'GET', 'decision-list')).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('Du har en granskning kvar.') },
    });
    await reviewed('farid', SECOND);
    expect((await asked('farid', 'GET', 'decision-list')).status).toBe(200);
  });

  it('closes an application to whoever declares a conflict of interest, and gives it to nobody of the committee', async () => {
    await assign(pair('elin', FIRST));
    expect((await asked('elin', 'POST', 'conflicts', { reference: FIRST, reason: 'Min syster leder projektet.' })).status).toBe(
      204,
    );
    for (const path of ['', '/dossier', '/own-review', '/versions', '/trail'])
      expect([path, (await asked('elin', 'GET', `applications/${FIRST}${path}`)).body.type]).toEqual([
        path,
        expect.stringMatching(/conflict-of-interest$/),
      ]);
    expect(await inList('elin', FIRST)).toMatchObject({ own: null, conflict: 'declared', keptAway: null });
    expect((await inList('lena', FIRST))?.keptAway).toEqual([ids.get('elin')]);
    expect((await inList('lena', SECOND))?.keptAway).toEqual([]);
    const again = await assign(pair('elin', FIRST));
    expect(again).toMatchObject({ status: 422, body: { errors: [{ message: 'TI-2021-001: Granskaren har anmält jäv.' }] } });
    expect((await asked('elin', 'DELETE', `conflicts/${FIRST}`)).status).toBe(204);
    expect((await asked('elin', 'GET', `applications/${FIRST}/dossier`)).status).toBe(200);

    await database.transactions.run('system:cli', ({ people }) =>
      people.assign(ids.get('greta') ?? 0, { role: 'applicant', municipality: 'Stockholms stad', committee: 'RK' }, 'system:cli'),
    );
    const order = { perApplication: 1, reviewers: [ids.get('greta')] };
    const { body } = await asked('lena', 'POST', 'assignments/evenly', order);
    const ofRk = unreviewed.applications.filter(({ committee }) => committee === 'RK').map(({ reference }) => reference);
    expect(body.lacking.map(({ reference }: Pair) => reference).toSorted()).toEqual(ofRk.toSorted());
  });

  it('lets one take what nobody has reviewed, and flag and tag it for oneself alone', async () => {
    expect((await asked('elin', 'POST', `${own(FIRST)}/assignment`)).status).toBe(204);
    expect((await inList('elin', FIRST))?.own).toBe('assigned');
    await reviewed('elin', FIRST);
    expect((await asked('farid', 'POST', `${own(FIRST)}/assignment`)).body.type).toMatch(/reviewed-by-others$/);
    expect((await asked('elin', 'PUT', `marks/${FIRST}`, { isFlagged: true, tags: ['ljus', 'ljus', 'skola'] })).status).toBe(204);
    expect(await inList('elin', FIRST)).toMatchObject({ isFlagged: true, tags: ['ljus', 'skola'] });
    expect(await inList('farid', FIRST)).toMatchObject({ isFlagged: false, tags: [] });
  });

  it('lets the lead settle what reviewers disagree on, with a reason, and take it back', async () => {
    await assign(pair('elin', FIRST), pair('farid', FIRST));
    const settlement = `applications/${FIRST}/settlement`;
    const settles = { reason: 'Belysningen är inom inriktningen.', direction: { verdict: 'in-line' } };
    expect((await asked('lena', 'PUT', settlement, { settlement: settles })).body.type).toMatch(/not-reviewed$/);
    await reviewed('elin', FIRST);
    const against = { direction: { verdict: 'not-in-line', code: 'finns inte' }, reasons: { direction: 'Drift.' } };
    const unknown = await reviewed('farid', FIRST, against);
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'Koden finns inte finns inte i omgångens principer.' }] },
    });
    const [code] = Object.keys((await asked('lena', 'GET', `applications/${FIRST}/dossier`)).body.codes);
    expect((await reviewed('farid', FIRST, { ...against, direction: { verdict: 'not-in-line', code } })).status).toBe(201);
    expect((await inList('lena', FIRST))?.disagreements).toEqual(['direction']);

    expect((await asked('farid', 'PUT', settlement, { settlement: settles })).status).toBe(403);
    const faulty = await asked('lena', 'PUT', settlement, { settlement: { reason: ' ', direction: { verdict: 'not-in-line' } } });
    expect(faulty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/reason', '/direction/code']);
    expect((await asked('lena', 'PUT', settlement, { settlement: settles })).status).toBe(204);
    expect((await inList('lena', FIRST))?.disagreements).toEqual([]);
    const { reviewed: found } = (await asked('lena', 'GET', `applications/${FIRST}/dossier`)).body;
    expect(found.settlement).toMatchObject({ ...settles, by: 'Lena Lind' });
    expect((await asked('lena', 'DELETE', settlement)).status).toBe(204);
    expect((await inList('lena', FIRST))?.disagreements).toEqual(['direction']);
  });
});
