import type { GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenImportedRound } from '@tp/use-cases/testing';
import type { SignedInClient } from '@tp/testing';
import { givenProposedApi, type ListeningApi } from './listening-api.test-support.js';

describe('the API', () => {
  let database: GivenDatabase;
  let given: Awaited<ReturnType<typeof givenProposedApi>>;
  let api: ListeningApi;
  let lena: SignedInClient;
  const roundId = exampleRound().round.id;

  beforeAll(async () => {
    given = await givenProposedApi();
    ({ api, database, lena } = given);
  }, 60_000);
  afterAll(() => given.end());

  const get = async (path: string) => {
    const answer = await lena.get(`/api/v1${path}`);
    return { status: answer.status, type: answer.headers.get('content-type'), body: JSON.parse(await answer.text()) };
  };
  const list = (query: string) => get(`/rounds/${roundId}/decision-list?${query}`);

  it('lists the rounds by page, and finds one', async () => {
    expect((await get('/rounds')).body).toMatchObject({
      page: 1,
      limit: 20,
      total: 1,
      items: [{ id: roundId, version: 1, applications: 62, isSynthetic: true }],
    });
    expect((await get('/rounds?q=finns-inte')).body).toMatchObject({ total: 0, items: [] });
    expect((await get(`/rounds/${roundId}`)).body).toMatchObject({
      id: roundId,
      versions: 1,
      frame: null,
      selectionMethod: 'threshold',
      principles: { id: 'stockholm-2020', version: 1, status: 'reconstructed' },
    });
  });

  it('gives the decision list twenty rows at a time, with the totals and the sums of all that the filter leaves', async () => {
    const { body } = await list('');
    expect(body.items).toHaveLength(20);
    expect(body).toMatchObject({
      page: 1,
      limit: 20,
      total: 62,
      totals: { granted: 37, partial: 8, denied: 25, grantedAmount: 63_400_000, requestedAmount: 107_550_000 },
    });
    const page = (await list('outcome=partial&page=2&limit=5&sort=-grantedAmount')).body;
    expect(page).toMatchObject({
      total: 8,
      sums: { applications: 8, granted: 8, grantedAmount: 16_600_000 },
      totals: { granted: 37 },
    });
    expect(page.items).toHaveLength(3);
    expect((await list('committee=RK&committee=ST&limit=100')).body.total).toBe(9);
    expect((await list('q=rinkebystråket')).body.total).toBeGreaterThan(0);
    const amounts = (await list('sort=-requestedAmount&limit=100')).body.items.map(
      (row: { requestedAmount: number }) => row.requestedAmount,
    );
    expect(amounts).toEqual(amounts.toSorted((a: number, b: number) => b - a));
  });

  it('shows an application with its findings, every check with the fields that it read', async () => {
    const { body } = await get(`/rounds/${roundId}/applications/TI-2021-012`);
    expect(body.preAssessment.findings.map(({ kind }: { kind: string }) => kind)).toEqual(['schedule']);
    expect(body.preAssessment.requirements[0].fields['/application/requestedAmount']).toBe(body.application.requestedAmount);
    expect((await get(`/rounds/${roundId}/applications?finding=start`)).body).toMatchObject({
      total: 1,
      items: [{ reference: 'TI-2021-061', isPreAssessed: true }],
    });
    const secret = await get(`/rounds/${roundId}/applications/TI-2021-026`);
    expect(JSON.stringify(secret.body)).not.toContain('Kameraplaceringar och teknisk specifikation');
  });

  it('says how far the queue has come, at once and as events', async () => {
    expect((await get(`/rounds/${roundId}/progress`)).body).toMatchObject({ state: 'done', done: 62, total: 62, failedJobs: [] });
    const events = await lena.get(`/api/v1/rounds/${roundId}/progress/events`);
    expect(events.headers.get('content-type')).toContain('text/event-stream');
    expect(await events.text()).toMatch(/data: \{.*"state":"done"/);
    const other = exampleRound();
    other.round.id = 'en-annan';
    await givenImportedRound(database.transactions, other);
    expect((await get('/rounds/en-annan/progress')).body).toMatchObject({ state: 'working', done: 0, total: 62 });
    expect((await get('/rounds/en-annan/decision-list')).body).toMatchObject({
      items: [],
      total: 0,
      totals: { applications: 0 },
    });
  });

  it.each([
    ['/rounds/ingen-sadan', 404, 'Omgången finns inte'],
    ['/rounds/ingen-sadan/decision-list', 404, 'Omgången finns inte'],
    ['/rounds/ingen-sadan/progress', 404, 'Omgången finns inte'],
    ['/rounds/ingen-sadan/progress/events', 404, 'Omgången finns inte'],
    [`/rounds/${'x'.repeat(1500)}`, 404, 'Omgången finns inte'],
    ['/rounds/%zz', 400, 'Frågan kan inte läsas'],
    ['/rounds/%00', 400, 'Frågan kan inte läsas'],
    ['/rounds?q=a%00b', 400, 'Frågan kan inte läsas'],
    [`/rounds/trygghetsinvesteringar-2021/applications/TI-9`, 404, 'Ansökan finns inte'],
    ['/finns-inte', 404, 'Sidan finns inte'],
    ['/rounds?limit=1e9', 400, 'Frågan kan inte läsas'],
  ])('refuses %s as problem+json in Swedish', async (path, status, title) => {
    const answer = await get(path);
    expect(answer).toMatchObject({ status, body: { status, title } });
    expect(answer.type).toContain('application/problem+json');
  });

  it('reports everything that is wrong with a query at once', async () => {
    const { status, body } = await list('page=0&limit=6000&sort=colour&outcome=maybe&zap=1');
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      'limit',
      'outcome',
      'page',
      'sort',
      'zap',
    ]);
  });

  it('lists failed jobs, and refuses to run one again that is not there', async () => {
    const tove = await api.as('tove');
    expect(await (await tove.get('/api/v1/jobs')).json()).toEqual({ items: [], page: 1, limit: 20, total: 0 });
    const answer = await tove.send('POST', `/api/v1/rounds/${roundId}/jobs/okant/retry`);
    expect([answer.status, JSON.parse(await answer.text()).title]).toEqual([404, 'Jobbet finns inte']);
  });

  it('describes every route in OpenAPI 3.1, and says that it lives and is ready', async () => {
    const { body } = await get('/openapi.json');
    expect(body.openapi).toMatch(/^3\.1\./);
    expect(body.paths['/api/v1/rounds'].get.responses.default.content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/ProblemResponse',
    });
    expect(Object.keys(body.components.schemas.ProblemResponse.properties)).toContain('errors');
    expect(Object.keys(body.paths).toSorted()).toEqual([
      '/api/v1/applying',
      '/api/v1/health',
      '/api/v1/jobs',
      '/api/v1/jobs/retry',
      '/api/v1/jobs/{key}/retry',
      '/api/v1/notices',
      '/api/v1/notices/choices',
      '/api/v1/notices/read',
      '/api/v1/open-rounds',
      '/api/v1/people',
      '/api/v1/people/places',
      '/api/v1/people/{personId}/roles',
      '/api/v1/people/{personId}/roles/{assignmentId}',
      '/api/v1/queues',
      '/api/v1/readiness',
      '/api/v1/round-choices',
      '/api/v1/rounds',
      '/api/v1/rounds/created',
      '/api/v1/rounds/preview',
      '/api/v1/rounds/{roundId}',
      '/api/v1/rounds/{roundId}/application-list.csv',
      '/api/v1/rounds/{roundId}/applications',
      '/api/v1/rounds/{roundId}/applications/{reference}',
      '/api/v1/rounds/{roundId}/applications/{reference}/attachments/{number}',
      '/api/v1/rounds/{roundId}/applications/{reference}/dossier',
      '/api/v1/rounds/{roundId}/applications/{reference}/own-review',
      '/api/v1/rounds/{roundId}/applications/{reference}/own-review/assignment',
      '/api/v1/rounds/{roundId}/applications/{reference}/own-review/send',
      '/api/v1/rounds/{roundId}/applications/{reference}/related',
      '/api/v1/rounds/{roundId}/applications/{reference}/settlement',
      '/api/v1/rounds/{roundId}/applications/{reference}/supplements',
      '/api/v1/rounds/{roundId}/applications/{reference}/supplements/draft',
      '/api/v1/rounds/{roundId}/applications/{reference}/supplements/due',
      '/api/v1/rounds/{roundId}/applications/{reference}/supplements/withdrawal',
      '/api/v1/rounds/{roundId}/applications/{reference}/trail',
      '/api/v1/rounds/{roundId}/applications/{reference}/versions',
      '/api/v1/rounds/{roundId}/applications/{reference}/withdrawal',
      '/api/v1/rounds/{roundId}/assignments',
      '/api/v1/rounds/{roundId}/assignments/evenly',
      '/api/v1/rounds/{roundId}/call',
      '/api/v1/rounds/{roundId}/close',
      '/api/v1/rounds/{roundId}/committees/{committee}/order',
      '/api/v1/rounds/{roundId}/conflicts',
      '/api/v1/rounds/{roundId}/conflicts/{conflictOf}',
      '/api/v1/rounds/{roundId}/decision-list',
      '/api/v1/rounds/{roundId}/decision-list/export',
      '/api/v1/rounds/{roundId}/decisions',
      '/api/v1/rounds/{roundId}/decisions/own',
      '/api/v1/rounds/{roundId}/decisions/{version}/confirmation',
      '/api/v1/rounds/{roundId}/decisions/{version}/export',
      '/api/v1/rounds/{roundId}/draft-imports',
      '/api/v1/rounds/{roundId}/draft-template.xlsx',
      '/api/v1/rounds/{roundId}/drafts',
      '/api/v1/rounds/{roundId}/drafts/{draftId}',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/files',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/files/{fileId}',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/handing-back',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/handing-over',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/history',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/presence',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/restoration',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/return',
      '/api/v1/rounds/{roundId}/drafts/{draftId}/sending',
      '/api/v1/rounds/{roundId}/facts',
      '/api/v1/rounds/{roundId}/jobs/retry',
      '/api/v1/rounds/{roundId}/jobs/{key}/retry',
      '/api/v1/rounds/{roundId}/marks/{reference}',
      '/api/v1/rounds/{roundId}/motivations',
      '/api/v1/rounds/{roundId}/motivations/accepted',
      '/api/v1/rounds/{roundId}/motivations/of/{motivationOf}',
      '/api/v1/rounds/{roundId}/motivations/phrases',
      '/api/v1/rounds/{roundId}/motivations/phrases/{phraseId}',
      '/api/v1/rounds/{roundId}/open',
      '/api/v1/rounds/{roundId}/overview',
      '/api/v1/rounds/{roundId}/principles',
      '/api/v1/rounds/{roundId}/principles/compare',
      '/api/v1/rounds/{roundId}/progress',
      '/api/v1/rounds/{roundId}/progress/events',
      '/api/v1/rounds/{roundId}/proposal',
      '/api/v1/rounds/{roundId}/proposal/alternatives',
      '/api/v1/rounds/{roundId}/proposal/alternatives/{alternativeId}',
      '/api/v1/rounds/{roundId}/proposal/lock',
      '/api/v1/rounds/{roundId}/proposal/material',
      '/api/v1/rounds/{roundId}/proposal/selection',
      '/api/v1/rounds/{roundId}/proposal/unlock',
      '/api/v1/rounds/{roundId}/replay',
      '/api/v1/rounds/{roundId}/replay/events',
      '/api/v1/rounds/{roundId}/replay/versions',
      '/api/v1/rounds/{roundId}/review-comparison',
      '/api/v1/rounds/{roundId}/saved-views',
      '/api/v1/rounds/{roundId}/saved-views/{viewId}',
      '/api/v1/rounds/{roundId}/submissions',
      '/api/v1/rounds/{roundId}/submissions/{submissionId}/receipt.pdf',
      '/api/v1/rounds/{roundId}/work-list',
      '/api/v1/session',
      '/api/v1/session/alive',
    ]);
    expect((await get('/health')).body).toEqual({ status: 'ok' });
    expect((await get('/readiness')).body).toEqual({ status: 'ok', database: 'ok', queue: 'ok', storage: 'ok' });
  });
});
