import { exampleRound } from '@tp/use-cases/testing';
import { apiWithExample, type ListeningApi } from '../listening-api.test-support.js';

describe('replay and principles over HTTP', () => {
  let api: ListeningApi;
  let end: () => Promise<void>;
  const path = `/api/v1/rounds/${exampleRound().round.id}`;
  beforeAll(async () => {
    ({ api, end } = await apiWithExample());
  }, 60_000);
  afterAll(() => end());
  const get = async (address: string, person = 'ragnar') => {
    const answer = await (await api.as(person)).get(path + address);
    const text = await answer.text();
    return { status: answer.status, text, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null };
  };

  it('makes the list anew for the auditor, at once and as events', async () => {
    const { body } = await get('/replay');
    expect(body).toMatchObject({ isExact: true, version: 1, differences: [], list: { stored: body.list.recomputed } });
    const events = (await get('/replay/events')).text
      .split('\n')
      .flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
    expect(events[0]).toEqual({ step: 'applications', done: 0, total: 62 });
    expect(events.at(-1)).toEqual({ step: 'done', done: 62, total: 62, report: body });
    expect((await get('/replay/versions')).body).toEqual([{ version: 1, createdAt: body.createdAt, sha256: body.round.stored }]);
  });

  it.each(['/replay?version=2', '/replay/events?version=2'])('knows no %s', async (address) =>
    expect(await get(address)).toMatchObject({ status: 404, body: { title: 'Versionen finns inte' } }),
  );

  it('gives the principles with every expression in Swedish, and compares them', async () => {
    const { body } = await get('/principles', 'amina');
    expect(body).toMatchObject({
      id: 'stockholm-2020',
      version: 1,
      threshold: 27,
      maxScore: 45,
      status: 'reconstructed',
      versions: [{ version: 1 }],
    });
    expect(body.costItems[0]).toEqual({
      id: 'operating',
      label: 'Posten är inte löpande drift',
      expression: 'item.category != "operating"',
      plain: 'Postens kategori är inte ”Drift”.',
      code: 'D-DRIFT',
    });
    expect(body.codes.filter(({ isBuiltIn }: { isBuiltIn: boolean }) => isBuiltIn)).toEqual([
      { code: 'B-NOLL', text: 'Ansökan har ingen utgift som kan beviljas', isBuiltIn: true },
    ]);
    expect((await get('/principles/compare?id=stockholm-2020&version=1')).body).toMatchObject({ differences: [] });
    expect(await get('/principles/compare?id=stockholm-2020&version=2')).toMatchObject({ status: 404 });
    expect((await get('/principles/compare?version=0')).body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      'id',
      'version',
    ]);
  });
});
