import pg from 'pg';
import { testDatabase } from './test-database.js';

async function ask(connectionString: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a database for a test', () => {
  const fingerprint = `spec ${process.pid} ${Date.now()}`;
  let migrations = 0;
  const migrate = async (connectionString: string) => {
    migrations += 1;
    await ask(connectionString, 'create table thing (n integer)');
  };

  it('is a copy of one that was migrated once, apart from all others, and gone when it is dropped', async () => {
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => testDatabase({ migrate, fingerprint })));
    if (!first || !second || !third) throw new Error('Three were asked for');
    expect(migrations).toBe(1);
    await ask(first.connectionString, 'insert into thing values (1)');
    expect(await ask(second.connectionString, 'select * from thing')).toEqual([]);
    const busy = new pg.Client({ connectionString: first.connectionString });
    busy.on('error', () => undefined);
    await busy.connect();
    await Promise.all([first.drop(), second.drop(), third.drop()]);
    await first.drop(); // harmless twice
    await expect(ask(first.connectionString, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('is not a copy of one whose migration failed half-way', async () => {
    const failing = async (connectionString: string) => {
      await migrate(connectionString);
      throw new Error('half-way');
    };
    const other = `${fingerprint} other`;
    await expect(testDatabase({ migrate: failing, fingerprint: other })).rejects.toThrow('half-way');
    const database = await testDatabase({ migrate, fingerprint: other });
    expect(await ask(database.connectionString, 'select * from thing')).toEqual([]);
    await database.drop();
  });
});
