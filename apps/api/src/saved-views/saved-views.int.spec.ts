import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

describe('one’s own views of a list', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const path = `/api/v1/rounds/${exampleRound().round.id}/saved-views`;
  const page = 'decision-list';

  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    api = await listeningApi({ databaseUrl: database.connectionString });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(() => database.dataSource.query('delete from saved_view'));

  const send = async (who: string, method: string, to: string, body?: unknown) => {
    const answer = await (await api.as(who)).send(method, to, body);
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  };
  const save = (who: string, name: string, address = 'utfall=avslas') => send(who, 'POST', path, { page, name, address });
  const views = async (who: string) =>
    JSON.parse(await (await (await api.as(who)).get(`${path}?page=${page}`)).text()).items.map(
      ({ name, address }: { name: string; address: string }) => `${name}: ${address}`,
    );

  it('are kept, renamed, written over and taken away, with trace', async () => {
    const { status, body } = await save('lena', '  Ärenden att avslå ');
    expect([status, body.name]).toEqual([201, 'Ärenden att avslå']);
    await save('lena', 'Beviljade', 'utfall=beviljas');
    expect(await views('lena')).toEqual(['Beviljade: utfall=beviljas', 'Ärenden att avslå: utfall=avslas']);
    const own = `${path}/${body.id}`;
    expect((await send('lena', 'PATCH', own, { name: 'Avslag' })).body).toMatchObject({
      name: 'Avslag',
      address: 'utfall=avslas',
    });
    expect((await send('lena', 'PATCH', own, { address: 'tat=1' })).body).toMatchObject({ name: 'Avslag', address: 'tat=1' });
    expect((await send('lena', 'DELETE', own)).status).toBe(204);
    expect((await send('lena', 'DELETE', own)).status).toBe(404);
    expect(await views('lena')).toEqual(['Beviljade: utfall=beviljas']);
    const trail = await database.dataSource.query(`select action from audit_entry where subject = $1 order by seq`, [
      `saved-view:${body.id}`,
    ]);
    expect(trail.map(({ action }: { action: string }) => action)).toEqual([
      'saved-view.added',
      'saved-view.changed',
      'saved-view.changed',
      'saved-view.deleted',
    ]);
  });

  it('belong to one page: the same name may stand on another', async () => {
    expect((await save('lena', 'Min')).status).toBe(201);
    const ofWork = { page: 'work-list', name: 'Min', address: 'visa=oense' };
    expect((await send('lena', 'POST', path, ofWork)).status).toBe(201);
    expect(await views('lena')).toEqual(['Min: utfall=avslas']);
    const { body } = await send('lena', 'GET', `${path}?page=work-list`);
    expect(body.items.map(({ address }: { address: string }) => address)).toEqual(['visa=oense']);
  });

  it('are nobody else’s: not to see, nor to change', async () => {
    const { body } = await save('lena', 'Min');
    expect((await save('elin', 'Min')).status).toBe(201);
    expect(await views('elin')).toHaveLength(1);
    for (const method of ['PATCH', 'DELETE'])
      expect((await send('elin', method, `${path}/${body.id}`, method === 'PATCH' ? { name: 'Tagen' } : undefined)).status).toBe(
        404,
      );
    expect(await views('lena')).toEqual(['Min: utfall=avslas']);
  });

  it('have one name each', async () => {
    await save('lena', 'Ett');
    const { body } = await save('lena', 'Två');
    expect(await save('lena', 'Ett')).toMatchObject({ status: 409, body: { title: 'Namnet finns redan' } });
    expect((await send('lena', 'PATCH', `${path}/${body.id}`, { name: 'Ett' })).status).toBe(409);
  });

  it('say every fault of a request at once', async () => {
    const { status, body } = await send('lena', 'POST', path, { page: 'x', name: ' ', address: 'a'.repeat(5000) });
    expect([status, body.errors.length]).toEqual([400, 3]);
    for (const name of ['a\0b', 'a\ud800b']) expect((await save('lena', name)).status).toBe(400);
  });

  it('have a number that says nothing when no view can have it', async () => {
    for (const [id, status] of [
      ['0', 404],
      ['2147483648', 404],
      ['99999999999999999999', 404],
      ['ett', 400],
    ] as const)
      expect((await send('lena', 'DELETE', `${path}/${id}`)).status).toBe(status);
  });

  it('are no more than a hundred', async () => {
    await database.dataSource.query(
      `insert into saved_view (person_id, round_id, page, name, address)
       select (select id from person where subject = 'lena'), $1, $2, 'Vy ' || n, '' from generate_series(1, 100) n`,
      [exampleRound().round.id, page],
    );
    expect(await save('lena', 'En till')).toMatchObject({ status: 409, body: { title: 'Du har för många vyer' } });
  });
});
