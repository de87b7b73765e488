import type { EntityManager } from 'typeorm';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

describe('a transaction', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
    await database.dataSource.query('create table thing (id integer primary key, n integer not null)');
    await database.dataSource.query('insert into thing values (1, 0), (2, 0)');
  });
  afterAll(() => database.drop());

  const managerOf = (repositories: object): EntityManager => Reflect.get(Reflect.get(repositories, 'rounds'), 'manager');

  it('tells the database who acts, and forgets it afterwards', async () => {
    const asked = `select current_setting('portal.actor', true) as actor`;
    const [{ actor }] = await database.transactions.run('system:worker', (db) => managerOf(db).query(asked));
    expect(actor).toBe('system:worker');
    const [after] = await database.dataSource.query(asked);
    expect(after.actor || null).toBeNull();
  });

  it('is all or nothing', async () => {
    const failing = database.transactions.run('system:cli', async ({ outbox }) => {
      await outbox.add({ queue: 'q', key: 'k', data: {} });
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await database.count('outbox_message')).toBe(0);
  });

  it('that deadlocks with another runs again, and both pass', async () => {
    const runs: number[] = [];
    const bump = (first: number, second: number) =>
      database.transactions.run('system:cli', async (db) => {
        runs.push(first);
        await managerOf(db).query('update thing set n = n + 1 where id = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await managerOf(db).query('update thing set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([bump(1, 2), bump(2, 1)]);
    expect(await database.dataSource.query('select id, n from thing order by id')).toEqual([
      { id: 1, n: 2 },
      { id: 2, n: 2 },
    ]);
    expect(runs.length).toBeGreaterThan(2);
  });

  it('for reading changes nothing, and sees one state', async () => {
    await expect(database.transactions.read(({ outbox }) => outbox.add({ queue: 'q', key: 'k', data: {} }))).rejects.toThrow(
      /read-only/,
    );
    const [before, after] = await database.transactions.read(async ({ outbox }) => {
      const first = await outbox.pending();
      await database.transactions.run('system:cli', (db) => db.outbox.add({ queue: 'q', key: 'seen', data: {} }));
      return [first, await outbox.pending()];
    });
    expect([before, after, await database.transactions.reads.outbox.pending()]).toEqual([0, 0, 1]);
  });

  it('of any other error is not run again', async () => {
    let runs = 0;
    const failing = database.transactions.run('system:cli', (db) => {
      runs += 1;
      return managerOf(db).query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow(/division by zero/);
    expect(runs).toBe(1);
  });
});
