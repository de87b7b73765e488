import { testDatabase, type TestDatabase } from '@tp/testing';
import { MIGRATIONS } from '../migrations/migrations.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';

describe('migration', () => {
  let empty: TestDatabase;
  beforeEach(async () => {
    empty = await testDatabase({ migrate: () => Promise.resolve(), fingerprint: 'empty' });
  });
  afterEach(() => empty.drop());

  it('is done once when three processes start at the same time', async () => {
    const processes = await Promise.all([1, 2, 3].map(() => openDatabase(empty.connectionString)));
    await Promise.all(processes.map(migrate));
    const [{ count }] = await (processes[0]?.query('select count(*)::integer as count from migrations') ?? []);
    expect(count).toBe(MIGRATIONS.length);
    await Promise.all(processes.map((dataSource) => dataSource.destroy()));
  });

  it('refuses a database that a newer portal has migrated', async () => {
    const dataSource = await openDatabase(empty.connectionString);
    await migrate(dataSource);
    await dataSource.query(`insert into migrations (timestamp, name) values (9999999999999, 'Framtid9999999999999')`);
    await expect(migrate(dataSource)).rejects.toThrow(/nyare version av portalen \(Framtid9999999999999\)/);
    await dataSource.destroy();
  });

  it('can be undone, step by step, to nothing', async () => {
    const dataSource = await openDatabase(empty.connectionString);
    await migrate(dataSource);
    for (const _ of MIGRATIONS) await dataSource.undoLastMigration();
    const left = await dataSource.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
       union all select proname from pg_proc where pronamespace = 'public'::regnamespace`,
    );
    expect(left).toEqual([]);
    await dataSource.destroy();
  });

  it('leaves tables with just the columns of the entities', async () => {
    const dataSource = await openDatabase(empty.connectionString);
    await migrate(dataSource);
    for (const { tableName, columns } of dataSource.entityMetadatas) {
      const stored = await dataSource.query(
        `select column_name as name, is_nullable = 'YES' as nullable, case data_type when 'ARRAY' then 'text' when 'character' then 'char' when 'bigint' then 'bigint' else data_type end as type
         from information_schema.columns where table_name = $1 order by 1`,
        [tableName],
      );
      const mapped = columns.map(({ databaseName, isNullable, type }) => ({
        name: databaseName,
        nullable: isNullable,
        type: type === Number ? 'integer' : type,
      }));
      expect([tableName, mapped.toSorted((a, b) => (a.name < b.name ? -1 : 1))]).toEqual([tableName, stored]);
    }
    await dataSource.destroy();
  });
});
