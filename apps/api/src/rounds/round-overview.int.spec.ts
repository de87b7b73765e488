import type { ApplicationListResponse, RoundOverviewResponse } from '@tp/contracts';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const TODAY = '2021-02-10';

/**
 * The example, where one of Rinkeby-Kista's applications has a supplement to come and another has one that came late, and one of the traffic
 * committee's covers its amount; a fourth's late supplement is covered.
 */
function round() {
  const example = exampleRound();
  for (const application of example.applications) delete application.supplement;
  const [late, tardy] = example.applications.filter(({ committee }) => committee === 'RK');
  const [covered, secret] = example.applications.filter(({ committee }) => committee === 'TN');
  if (!late || !tardy || !covered || !secret) throw new Error('The example has both committees');
  late.supplement = { requestedOn: '2021-01-20', dueOn: '2021-02-08' };
  tardy.supplement = { requestedOn: '2021-01-20', dueOn: '2021-02-08', receivedOn: '2021-02-09' };
  covered.confidentiality = [{ concerns: 'beloppet', legalBasis: 'OSL 18:8', fields: ['/requestedAmount', '/title'] }];
  secret.supplement = { requestedOn: '2021-01-20', dueOn: '2021-02-08', receivedOn: '2021-02-01' };
  secret.confidentiality = [{ concerns: 'dagen', legalBasis: 'OSL 18:8', fields: ['/supplement/receivedOn'] }];
  return { example, late, tardy, covered };
}

describe('the round’s page, in the API', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const { example, late, tardy, covered } = round();
  const { id } = example.round;
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const amountOf = (committee?: string) =>
    sum(example.applications.filter((one) => (committee ?? one.committee) === one.committee).map((one) => one.requestedAmount));

  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions, example);
    api = await listeningApi({
      databaseUrl: database.connectionString,
      clock: { now: () => new Date(`${TODAY}T08:00:00Z`) },
    });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (subject: string, path: string) => (await api.as(subject)).get(`/api/v1/rounds/${id}${path}`);
  const list = async (subject: string, query: string): Promise<ApplicationListResponse> =>
    JSON.parse(await (await read(subject, `/applications?limit=100&${query}`)).text());
  const overview = async (subject: string): Promise<RoundOverviewResponse> =>
    JSON.parse(await (await read(subject, '/overview')).text());

  it('says a reviewer how far the whole round has come, who has reviewed, and which days are left', async () => {
    const shown = await overview('elin');
    const committees = shown.applications?.committees ?? [];
    const of = (name: 'received' | 'pre-assessed' | 'reviewed' | 'unsettled') =>
      sum(committees.map(({ states }) => states[name]));
    expect(sum(committees.map((one) => one.applications))).toBe(62);
    expect([of('reviewed'), of('unsettled'), of('pre-assessed'), of('received')]).toEqual([62, 0, 0, 0]);
    expect(sum(committees.map((one) => one.requestedAmount))).toBe(amountOf() - covered.requestedAmount);
    expect(shown.applications?.supplements).toMatchObject([
      { reference: late.reference, state: 'late', daysLeft: -2 },
      { reference: tardy.reference, state: 'received' },
    ]);
    expect(sum((shown.reviewers ?? []).map((one) => one.reviews))).toBe(example.reviews?.length);
    expect(shown.dates.find(({ kind }) => kind === 'statement-date')).toMatchObject({ on: example.round.statementDate });
    expect(shown).toMatchObject({ today: TODAY, isProposed: true });
  });

  it('says a committee of its own applications alone, and nothing of the review', async () => {
    const shown = await overview('amina');
    expect(shown.applications?.committees.map(({ code }) => code)).toEqual(['RK']);
    expect(shown.applications?.notApplied).toEqual([]);
    expect(shown.applications?.committees[0]?.states).toMatchObject({ reviewed: 0, unsettled: 0 });
    expect(shown.reviewers).toBeUndefined();
    expect(shown.dates.length).toBeGreaterThan(0);
    const others = await overview('cecilia');
    expect(others.applications?.supplements).toEqual([]);
    expect(others.applications?.committees[0]?.requestedAmount).toBe(amountOf('TN')); // what is covered is their own
  });

  it('says the administrator of dates alone: they read no case', async () => {
    const shown = await overview('tove');
    expect(shown.applications).toBeUndefined();
    expect(shown.reviewers).toBeUndefined();
    expect((await read('tove', '/applications')).status).toBe(403);
  });

  it('lists applications by what the page links to, with sums of those, and masks what is covered', async () => {
    expect(await list('elin', 'supplement=late')).toMatchObject({
      total: 1,
      items: [
        { reference: late.reference, state: 'reviewed', supplement: 'late', committeeName: 'Rinkeby-Kista stadsdelsnämnd' },
      ],
      sums: { committees: 1, requestedAmount: late.requestedAmount, maskedAmounts: 0 },
    });
    const byFinding = await list('elin', 'finding=schedule');
    expect(byFinding.items.every(({ findings }) => findings.includes('schedule'))).toBe(true);
    const [findings] = [await overview('elin')].map(({ applications }) =>
      (applications?.committees ?? []).map((one) => one.findings),
    );
    for (const [kind, { reference }] of [
      ['supplement-unanswered', late],
      ['supplement-late', tardy],
    ] as const) {
      const { items } = await list('elin', `finding=${kind}`);
      expect(items).toMatchObject([{ reference, findings: expect.arrayContaining([kind]) }]);
      expect([kind, sum((findings ?? []).map((counts) => counts[kind]))]).toEqual([kind, 1]);
      expect(await list('cecilia', `finding=${kind}`)).toMatchObject({ total: 0 });
      const dossier = await read('elin', `/applications/${reference}/dossier`);
      expect(JSON.parse(await dossier.text())).toMatchObject({ supplementFindings: [kind] });
    }
    const file = await (await read('elin', '/application-list.csv?finding=supplement-late')).text();
    expect(file.trim().split('\n')).toHaveLength(2);
    expect(file).toContain('Kompletteringen kom in efter sista dagen');
    const all = await list('elin', 'sort=-requestedAmount');
    expect(all.items.at(-1)).toMatchObject({
      reference: covered.reference,
      title: '[Sekretess, OSL 18:8]',
      requestedAmount: null,
      requestedAmountMask: '[Sekretess, OSL 18:8]',
    });
    const own = await list('cecilia', 'sort=-requestedAmount');
    expect(own.items.find(({ reference }) => reference === covered.reference)).toMatchObject({
      title: covered.title,
      requestedAmount: covered.requestedAmount,
      state: 'pre-assessed',
    });
    expect(own.sums.requestedAmount).toBe(amountOf('TN'));
    const names = (await list('elin', 'sort=committee')).items.map((one) => one.committeeName);
    expect(names).toEqual(names.toSorted((a: string, b: string) => a.localeCompare(b, 'sv')));
  });

  it('finds no words of another committee’s, and none that are covered', async () => {
    const [word = ''] = covered.title.split(' ');
    const found = async (subject: string) => (await list(subject, `q=${encodeURIComponent(covered.title)}`)).total;
    expect([word.length > 0, await found('elin'), await found('amina')]).toEqual([true, 0, 0]);
    expect(await list('amina', 'committee=TN')).toMatchObject({ total: 0, sums: { requestedAmount: 0 } });
  });

  it('writes what is filtered as a table for a spreadsheet, masked for the same people', async () => {
    const csv = async (subject: string) =>
      (await (await api.as(subject)).get(`/api/v1/rounds/${id}/application-list.csv?committee=TN`)).text();
    const [ofReviewer, ofCommittee] = [await csv('elin'), await csv('cecilia')];
    expect(ofReviewer.split('\r\n')[0]).toBe(
      '\uFEFFNummer;Insats;Nämnd;Plats;Inkom;Sökt, kr;Förprövning, poäng;Iakttagelser;Läge;Komplettering'.slice(1),
    );
    expect(ofReviewer).toContain('[Sekretess, OSL 18:8]');
    expect(ofReviewer).not.toContain(covered.title);
    expect(ofCommittee).toContain(covered.title);
    expect(ofReviewer.split('\r\n')).toHaveLength(2 + example.applications.filter(({ committee }) => committee === 'TN').length);
  });
});
