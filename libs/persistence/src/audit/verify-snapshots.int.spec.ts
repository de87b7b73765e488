import pg from 'pg';
import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';
import { verifySnapshots } from './verify-snapshots.js';

describe('verification of what was sent', () => {
  let database: GivenDatabase;
  let superuser: pg.Client;
  beforeAll(async () => {
    database = await givenDatabase();
    await importRound(database, {
      ...exampleRound(),
      settlements: [
        { application: 'TI-2021-002', by: 'lena', on: '2021-01-18', reason: 'Samsyn', direction: { verdict: 'in-line' } },
      ],
    });
    superuser = new pg.Client({ connectionString: database.adminConnectionString });
    await superuser.connect();
    await superuser.query('set session_replication_role = replica'); // no trigger fires for one who may do this
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  it('finds nothing where nobody changed anything', async () => {
    expect(await verifySnapshots(database.dataSource)).toEqual([]);
  });

  it('finds each thing that a superuser changed, by its name', async () => {
    const change = (table: string, column: string, from: string, to: string, where: string) =>
      superuser.query(`update ${table} set ${column} = replace(${column}::text, $1, $2)::json where ${where}`, [from, to]);
    await change('application_version', 'snapshot', '2100000', '2100001', `reference = 'TI-2021-001'`);
    await change('principles_version', 'document', '"threshold"', '"treshold"', 'true');
    await change('review', 'snapshot', '"K1":3', '"K1":2', `application = 'TI-2021-001'`);
    await change('settlement', 'snapshot', 'Samsyn', 'Osämja', 'true');
    expect((await verifySnapshots(database.dataSource)).map(({ table, what }) => [table, what.split(' är ändrad')[0]])).toEqual([
      ['application_version', 'Ansökan TI-2021-001, version 1 (trygghetsinvesteringar-2021)'],
      ['principles_version', 'Principerna stockholm-2020, version 1'],
      ['review', 'Granskningen av TI-2021-001 av granskare-2'],
      ['settlement', 'Avgörandet om TI-2021-002'],
    ]);
  });
});
