import { apiWithExample, type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const LIST = '/api/v1/rounds/trygghetsinvesteringar-2021/decision-list';
const SESSION = '/api/v1/session';
const PATIENCE_MS = 5_000;

/** Two of the API's processes on one database, as behind a load balancer: they remember who asks, each by itself. */
describe('what one process of the API does', () => {
  let given: Awaited<ReturnType<typeof apiWithExample>>;
  let other: ListeningApi;
  beforeAll(async () => {
    given = await apiWithExample();
    other = await listeningApi({ databaseUrl: given.database.connectionString });
  });
  afterAll(async () => {
    await other.close();
    await given.end();
  });

  async function until(isSo: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (Date.now() > end) throw new Error('It never became so');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  it('holds in the other: a role that is taken back, and one that is given', async () => {
    const maria = await other.as('maria');
    for (let times = 0; times < 3; times += 1) expect((await maria.get(LIST)).status).toBe(200);
    const [held] = await given.database.dataSource.query(
      `select a.id, a.role, a.round_id, p.id as person from role_assignment a join person p on p.id = a.person_id
       where p.subject = 'maria' and a.revoked_at is null`,
    );
    const tove = await given.api.as('tove');
    expect((await tove.send('DELETE', `/api/v1/people/${held.person}/roles/${held.id}`)).status).toBeLessThan(300);
    await until(async () => (await maria.get(LIST)).status === 404);
    await given.database.dataSource.query(
      `insert into role_assignment (person_id, role, round_id, assigned_by) values ($1, $2, $3, 'system:cli')`,
      [held.person, held.role, held.round_id],
    );
    await until(async () => (await maria.get(LIST)).status === 200);
  });

  it('holds in the other: a session that is ended', async () => {
    const lena = await other.as('lena');
    for (let times = 0; times < 3; times += 1) expect((await lena.get(LIST)).status).toBe(200);
    await given.database.dataSource.query(
      `delete from session where (sess -> 'signedIn' ->> 'personId')::integer = (select id from person where subject = 'lena')`,
    );
    await until(async () => (await lena.get(LIST)).status === 401);
    expect(JSON.parse(await (await lena.get(SESSION)).text())).toMatchObject({ person: null });
  });
});
