import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

// Who may do what is the access matrix's business: here, what the routes answer, with days far enough ahead for any clock.

describe('a round that is made, opened and closed over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    const { transactions, connectionString } = database;
    await givenProposedRound(transactions);
    api = await listeningApi({ databaseUrl: connectionString });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const { municipality, committees } = exampleRound();
  const facts = {
    municipality,
    round: {
      id: 'trygghet-2098',
      title: 'Trygghet 2098',
      caseNumber: 'KS 2097/1',
      budgetYear: 2098,
      statementDate: '2098-02-01',
      submissionDeadline: '2098-01-15',
      frame: null,
      fundingSource: '',
      principles: 'stockholm-2020',
      selection: null,
    },
    committees,
  };
  const asked = async (subject: string, method: string, path: string, body?: unknown) => {
    const client = await api.as(subject);
    const answer = method === 'GET' ? await client.get(`/api/v1/${path}`) : await client.send(method, `/api/v1/${path}`, body);
    return { status: answer.status, body: await answer.json() };
  };
  const call = 'rounds/trygghet-2098/call';

  it('says everything that is wrong at once, as pointers into the round’s file', async () => {
    const { status, body } = await asked('tove', 'POST', 'rounds/created', {
      ...facts,
      round: { ...facts.round, id: exampleRound().round.id, title: '', budgetYear: 'tjugo' },
      extra: 1,
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      type: 'urn:trygghetsportalen:problem:round-facts-faulty',
      title: 'Omgången kan inte sparas',
      errors: [
        { pointer: '/round/title', value: '', message: 'Skriv vad omgången heter.' },
        { pointer: '/round/budgetYear', value: 'tjugo' },
        { pointer: '/extra', value: 1 },
        { pointer: '/round/id', value: exampleRound().round.id },
      ],
    });
    for (const nothing of [undefined, [], 'text'])
      expect((await asked('tove', 'POST', 'rounds/created', nothing)).status).toBeGreaterThanOrEqual(400);
  });

  it('is planned, opened to all who may read it, changed meanwhile and closed', async () => {
    expect(await asked('tove', 'POST', 'rounds/created', facts)).toEqual({
      status: 201,
      body: { id: 'trygghet-2098', version: 1, isNew: true },
    });
    expect((await asked('amina', 'GET', call)).body).toMatchObject({ state: 'planned', isOpened: false, obstacles: [] });
    expect((await asked('amina', 'GET', 'open-rounds')).body).toEqual({ items: [] });

    expect(await asked('tove', 'POST', 'rounds/trygghet-2098/open')).toMatchObject({ status: 200, body: { state: 'open' } });
    expect(await asked('tove', 'POST', 'rounds/trygghet-2098/open')).toMatchObject({
      status: 409,
      body: { type: 'urn:trygghetsportalen:problem:round-open-already' },
    });
    expect((await asked('amina', 'GET', 'open-rounds')).body).toMatchObject({
      items: [{ id: 'trygghet-2098', municipalityName: municipality.name, call: { state: 'open' }, lateApplications: 'refused' }],
    });

    const { body: before } = await asked('lena', 'GET', 'rounds/trygghet-2098/facts');
    expect(before).toEqual({ ...facts, version: 1, principlesVersion: 1, committeesInUse: [], isReviewed: false });
    const changed = { ...facts, round: { ...facts.round, frame: 40_000_000 } };
    expect(await asked('lena', 'PUT', 'rounds/trygghet-2098/facts?version=1', changed)).toMatchObject({
      status: 200,
      body: { version: 2, isNew: true },
    });
    expect(await asked('tove', 'PUT', 'rounds/trygghet-2098/facts?version=1', facts)).toMatchObject({
      status: 409,
      body: { type: 'urn:trygghetsportalen:problem:round-stale' },
    });
    expect((await asked('tove', 'PUT', 'rounds/trygghet-2098/facts', facts)).status).toBe(400);

    expect(await asked('tove', 'POST', 'rounds/trygghet-2098/close')).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await asked('tove', 'POST', 'rounds/trygghet-2098/close')).toMatchObject({ status: 409 });
    const { body: list } = await asked('tove', 'GET', 'rounds?page=1&limit=10');
    expect(list).toMatchObject({
      items: [
        { id: 'trygghet-2098', version: 2, applications: 0, call: { state: 'closed' } },
        { id: exampleRound().round.id, call: { state: 'none' } },
      ],
    });
  });

  it('is not opened when its last day has been', async () => {
    expect(await asked('tove', 'POST', `rounds/${exampleRound().round.id}/open`)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/round/submissionDeadline' }] },
    });
  });

  it('offers what the portal knows to make a round of', async () => {
    const { body } = await asked('tove', 'GET', 'round-choices');
    expect(body).toMatchObject({
      principles: [{ id: 'stockholm-2020', version: 1, status: expect.any(String) }],
      municipalities: [
        { name: municipality.name, reviewBody: municipality.reviewBody, committees: expect.arrayContaining(committees) },
      ],
    });
  });
});
