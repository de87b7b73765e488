import type { Principles } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenImportedRound } from '../testing/given-round.js';
import { ComparePrinciples } from './compare-principles.js';
import { FindPrinciples } from './find-principles.js';

describe('the principles of a round', () => {
  let database: GivenDatabase;
  const roundId = exampleRound().round.id;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenImportedRound(database.transactions);
  });
  afterAll(() => database.drop());

  const compare = (id: string, version: number, round = roundId) =>
    new ComparePrinciples(database.transactions).execute(round, { id, version }, 'system:cli');
  const found = () => new FindPrinciples(database.transactions).execute(roundId, 'system:cli');
  const first = async (): Promise<Principles> => {
    const version = await database.transactions.reads.principles.findByVersion('stockholm-2020', 1);
    if (!version) throw new Error('no principles');
    return version.document;
  };

  it('are those of its newest version, and differ in nothing from themselves', async () => {
    expect(await found()).toMatchObject({
      principles: { principlesId: 'stockholm-2020', version: 1 },
      versions: [{ version: 1 }],
    });
    expect(await compare('stockholm-2020', 1)).toMatchObject({ kind: 'compared', differences: [] });
  });

  it('are compared with another version of them and with another document, and not with one that is not there', async () => {
    const document = await first();
    await givenImportedRound(database.transactions, { ...exampleRound(), principles: { ...document, threshold: 30 } });
    expect(await found()).toMatchObject({ principles: { version: 2 }, versions: [{ version: 2 }, { version: 1 }] });
    expect(await compare('stockholm-2020', 1)).toMatchObject({
      other: { version: 1 },
      ofRound: { version: 2 },
      differences: [{ part: 'scale', property: 'threshold', before: 27, after: 30 }],
    });
    await database.transactions.run('system:cli', ({ principles }) =>
      principles.addVersion({ ...document, id: 'andra', title: 'Andra' }),
    );
    expect(await compare('andra', 1)).toMatchObject({
      differences: expect.arrayContaining([expect.objectContaining({ property: 'title', before: 'Andra' })]),
    });
    expect(await compare('andra', 2)).toEqual({ kind: 'principles-unknown' });
    expect(await compare('andra', 1, 'ingen-sadan')).toEqual({ kind: 'round-unknown' });
  });
});
