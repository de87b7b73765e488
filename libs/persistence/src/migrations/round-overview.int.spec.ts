import { kronor } from '@tp/domain';
import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { givenDatabase, type GivenDatabase } from '../testing/given-database.js';
import { RoundOverview1763700000030 } from './1763700000030-round-overview.js';

describe('the migration of what the round’s page counts', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  it('fills the columns of what was stored before them, and stored things stay unchangeable', async () => {
    const example = exampleRound();
    const [covered] = example.applications.filter(({ supplement }) => supplement);
    if (!covered) throw new Error('The example has supplements');
    covered.confidentiality = [{ concerns: '', legalBasis: 'OSL 18:8', fields: ['/supplement/dueOn'] }];
    await importRound(database, example);
    await database.transactions.run('system:worker', ({ preAssessments }) =>
      preAssessments.addNew([
        {
          ...{ reference: 'A', hash: 'a'.repeat(64), direction: [], requirements: [], costItems: [], levels: {}, criteria: [] },
          ...{
            eligibleAmount: kronor(1),
            points: 1,
            findings: [
              { kind: 'schedule', fields: {} },
              { kind: 'start', fields: {} },
            ],
          },
        },
      ]),
    );
    const read = async () => ({
      supplements: await database.dataSource.query<{ reference: string }[]>(
        `select reference, supplement_requested_on, supplement_due_on, supplement_received_on from application_version
         where supplement_requested_on is not null and reference <> $1 order by 1`,
        [covered.reference],
      ),
      findings: await database.dataSource.query('select finding_kinds from pre_assessment'),
    });
    const before = await read();
    expect(before.supplements).toHaveLength(example.applications.filter(({ supplement }) => supplement).length - 1);
    const runner = database.dataSource.createQueryRunner();
    const migration = new RoundOverview1763700000030();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    expect(await read()).toEqual(before);
    const [row] = await database.dataSource.query<{ supplement_due_on: string | null }[]>(
      'select supplement_due_on from application_version where reference = $1',
      [covered.reference],
    );
    expect(row).toEqual({ supplement_due_on: null });
    await expect(database.dataSource.query('update pre_assessment set points = 2')).rejects.toThrow();
  });
});
