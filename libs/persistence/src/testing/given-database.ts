import { testDatabase, type TestDatabase } from '@tp/testing';
import type { DataSource } from 'typeorm';
import { migrate } from '../database/migrate.js';
import { openDatabase } from '../database/open-database.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { Transactions } from '../transactions/transactions.js';

export type GivenDatabase = TestDatabase &
  Readonly<{
    dataSource: DataSource;
    transactions: Transactions;
    /** How many rows a table has. */
    count(table: string): Promise<number>;
  }>;

/** A migrated database of its own for a test file, on a real PostgreSQL. `drop()` in `afterAll` closes and removes it. */
export async function givenDatabase(): Promise<GivenDatabase> {
  const database = await testDatabase({ migrate: migrateAt, fingerprint: await everyStatement() });
  const dataSource = await openDatabase(database.connectionString);
  return {
    ...database,
    dataSource,
    transactions: new Transactions(dataSource),
    count: async (table) => Number((await dataSource.query(`select count(*) from ${dataSource.driver.escape(table)}`))[0].count),
    drop: async () => {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

async function migrateAt(connectionString: string): Promise<void> {
  const dataSource = await openDatabase(connectionString);
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Every statement of every migration: when one is other, so is the template. */
async function everyStatement(): Promise<string> {
  const statements: string[] = [];
  const recorder = Object.create(null, { query: { value: (sql: string) => Promise.resolve(statements.push(sql)) } });
  for (const Migration of MIGRATIONS) await new Migration().up(recorder);
  return statements.join(';');
}
