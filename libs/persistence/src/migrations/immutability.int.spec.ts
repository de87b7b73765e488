import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

describe('what was sent or recorded', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
    await importRound(database, exampleRound());
  });
  afterAll(() => database.drop());

  const TABLES = ['principles_version', 'round_version', 'application_version', 'review', 'settlement', 'pre_assessment'];
  it.each(TABLES)('in %s is neither updated, deleted nor truncated', async (table) => {
    const [{ column_name: column }] = await database.dataSource.query(
      'select column_name from information_schema.columns where table_name = $1 and is_identity = $2 limit 1',
      [table, 'NO'],
    );
    for (const statement of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(database.dataSource.query(statement)).rejects.toThrow(/får bara växa/);
    }
  });

  it('keeps a round’s version its applications; only what the rules are asked follows the engine', async () => {
    const sql = (statement: string) => database.dataSource.query(statement);
    await expect(sql('delete from round_version_application')).rejects.toThrow(/får bara växa/);
    await expect(sql('update round_version_application set position = position + 1000')).rejects.toThrow(
      /behåller sina ansökningar/,
    );
    await sql(`update round_version_application set pre_assessment_key = repeat('a', 64)`);
  });
});
