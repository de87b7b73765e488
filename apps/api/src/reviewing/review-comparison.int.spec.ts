import { readFileSync } from 'node:fs';
import { type RoundFile, statisticsOf } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenProposedRound } from '@tp/use-cases/testing';
import { askingOf } from '../asking.test-support.js';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

/** Three have reviewed it: EK-03 is unsettled on an expense, EK-06 on the requirements, and its direction is settled. */
const threeReviewers = (): RoundFile => JSON.parse(readFileSync(exampleFile('ekhammar-2024.json'), 'utf8'));

describe('reviews side by side over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;

  const asking = askingOf(() => api);
  const asked = (subject: string, method: string, path: string, sent?: unknown) =>
    asking(subject, method, `rounds/${threeReviewers().round.id}/${path}`, sent);

  beforeEach(async () => {
    database = await givenDatabase();
    api = await listeningApi({ databaseUrl: database.connectionString });
  }, 60_000);
  afterEach(async () => {
    await api.close();
    await database.drop();
  });

  const compared = (subject: string) => asked(subject, 'GET', 'review-comparison');
  const rowIn = (body: Awaited<ReturnType<typeof compared>>['body'], reference: string) =>
    body.applications.find((one: { reference: string }) => one.reference === reference);

  it('shows each that several have reviewed, point for point, and what the answers become', async () => {
    await givenProposedRound(database.transactions, threeReviewers());
    const { status, body } = await compared('lena');
    expect(status).toBe(200);
    expect(body).toMatchObject({ isLocked: false, maySettle: true, leftOut: 0 });
    expect(body.applications).toHaveLength(11); // nobody has reviewed EK-10
    const first = rowIn(body, 'EK-01');
    expect(first.reviewers).toHaveLength(3);
    expect(first).toMatchObject({ outcome: 'candidate', unsettled: [], settlement: null });
    expect(first.points).toContainEqual({
      point: 'levels/BEHOV',
      answers: [4, 3, 3].map((value) => ({ value, code: null })),
      isDiffering: true,
      how: 'average',
      stands: { value: 3.33, code: null },
    });
    expect(rowIn(body, 'EK-03')).toMatchObject({ outcome: 'unreviewed', unsettled: ['ineligibleCostItems'] });
    expect(rowIn(body, 'EK-06')).toMatchObject({ unsettled: ['requirements'], settlement: { by: 'Ritva Lund' } });
    expect(rowIn(body, 'EK-06').points[0]).toMatchObject({
      how: 'settled',
      stands: { value: 'not-in-line', code: 'O-RIKTNING' },
    });
  });

  it('gives the same alpha and severity as the command line, and the adjusted points beside the raw', async () => {
    const { reviews, principles } = threeReviewers();
    if (!reviews || !principles) throw new Error('The example has reviews and principles of its own');
    await givenProposedRound(database.transactions, threeReviewers());
    const { body } = await compared('sofia');
    const { alpha, severity } = statisticsOf(reviews, principles);
    expect(body.alpha).toEqual(alpha);
    type Standing = Readonly<{ reviewer: string; severity: number | null }>;
    expect(body.reviewers.map(({ reviewer, severity: points }: Standing) => ({ reviewer, points }))).toEqual(severity);
    expect(body.reviewers[0].comparedWith).toEqual(['Jonas Ek', 'Siv Norr']);
    // Two have reviewed EK-03, and their terms do not cancel out.
    const { score, adjustedScore } = rowIn(body, 'EK-03');
    expect(adjustedScore).not.toBe(score);
    expect(body.maySettle).toBe(false);
  });

  it('follows what the lead settles, and what the lead takes back', async () => {
    await givenProposedRound(database.transactions, threeReviewers());
    const settlement = { reason: 'Posten är drift.', ineligibleCostItems: [] };
    expect((await asked('lena', 'PUT', 'applications/EK-03/settlement', { settlement })).status).toBe(204);
    const settled = rowIn((await compared('lena')).body, 'EK-03');
    expect(settled).toMatchObject({ outcome: 'candidate', unsettled: [], settlement: { by: 'Lena Lind', ...settlement } });
    expect(settled.points.at(-1)).toMatchObject({ point: 'costItems/1', how: 'settled', stands: { value: 'eligible' } });
    await asked('lena', 'DELETE', 'applications/EK-03/settlement');
    expect(rowIn((await compared('lena')).body, 'EK-03').unsettled).toEqual(['ineligibleCostItems']);
  });

  it('tells nothing before one’s own are sent, and nothing at all to another municipality', async () => {
    await givenProposedRound(database.transactions, threeReviewers());
    const { personId } = (await asked('elin', 'GET', 'work-list')).body;
    expect((await compared('elin')).status).toBe(200);
    await asked('lena', 'POST', 'assignments', { add: [{ reference: 'EK-10', personId }], remove: [] });
    expect((await compared('elin')).body.type).toMatch(/reviews-outstanding$/);
    expect((await compared('amina')).status).toBe(404); // of another municipality: the round is not hers to know of
  });

  it('leaves what one must keep away from out of rows and figures', async () => {
    const file = threeReviewers();
    await givenProposedRound(database.transactions, file);
    await asked('elin', 'POST', 'conflicts', { reference: 'EK-01', reason: 'Min syster leder projektet.' });
    const { text, body } = await compared('elin');
    expect(text).not.toContain('EK-01');
    expect(body).toMatchObject({ leftOut: 1 });
    const others = (file.reviews ?? []).filter(({ application }) => application !== 'EK-01');
    expect(body.alpha).toEqual(file.principles && statisticsOf(others, file.principles).alpha);
    expect((await compared('farid')).body.leftOut).toBe(0);
  });

  it('masks what a secrecy mark covers, in names and in reviewers’ words', async () => {
    const file = threeReviewers();
    const [hidden] = file.applications;
    if (!hidden) throw new Error('The example has applications');
    const fields = ['/title', '/place', '/costItems/0/amount', '/costItems/0/description', '/problem'];
    hidden.confidentiality.push({ concerns: 'läget', legalBasis: 'OSL 18 kap. 8 §', fields });
    const [review] = file.reviews ?? [];
    if (review?.application !== hidden.reference) throw new Error('The first review is of the first application');
    review.motivation = `Platsen är ${hidden.place.name}, och den är mörk.`;
    await givenProposedRound(database.transactions, file);
    const { text, body } = await compared('lena');
    expect(rowIn(body, hidden.reference)).toMatchObject({
      title: null,
      place: null,
      costItems: [{ description: null, amount: null }, {}],
    });
    expect(text).not.toContain(hidden.place.name);
    expect(text).not.toContain(hidden.title);
    expect(rowIn(body, hidden.reference).reviewers[0].motivation).toBe('[Sekretess, OSL 18 kap. 8 §]');
  });

  it('carries why a reviewer departs from the rules', async () => {
    await givenProposedRound(database.transactions, { ...threeReviewers(), reviews: [], settlements: [] });
    for (const subject of ['elin', 'farid']) {
      const { personId } = (await asked(subject, 'GET', 'work-list')).body;
      await asked('lena', 'POST', 'assignments', { add: [{ reference: 'EK-01', personId }], remove: [] });
    }
    for (const [subject, level, why] of [
      ['elin', 0, 'Underlaget är för gammalt.'],
      ['farid', 1, 'En enkät räcker inte.'],
    ] as const) {
      const own = 'applications/EK-01/own-review';
      const { suggested } = (await asked(subject, 'GET', own)).body;
      const costItems = Object.fromEntries(
        suggested.costItems.map((item: object | null, at: number) => [at, item ?? { code: '' }]),
      );
      const verdicts = { direction: { verdict: 'in-line' }, requirements: { verdict: 'met', shortcomings: [] } };
      const levels = { BEHOV: level, NYTTA: 1, DRIFT: 1 };
      const points = ['direction', 'requirements', 'levels/BEHOV', 'levels/NYTTA', 'levels/DRIFT'];
      const reasons = Object.fromEntries(points.map((point) => [point, why]));
      await asked(subject, 'PATCH', own, { changes: { ...verdicts, levels, costItems, reasons } });
      expect((await asked(subject, 'POST', `${own}/send`)).status).toBe(201);
    }
    const { reviewers } = rowIn((await compared('lena')).body, 'EK-01');
    expect(reviewers.map(({ name, reasons }: { name: string; reasons: object }) => [name, reasons])).toEqual([
      ['Elin Berg', expect.objectContaining({ 'levels/BEHOV': 'Underlaget är för gammalt.' })],
      ['Farid Rahimi', expect.objectContaining({ 'levels/BEHOV': 'En enkät räcker inte.' })],
    ]);
  });
});
