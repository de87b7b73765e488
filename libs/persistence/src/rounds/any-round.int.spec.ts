import { anyRoundFile } from '@tp/testing';
import * as fc from 'fast-check';
import { exportRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

describe('any valid round', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  it('that went into the database and out again equals itself key for key, absent and null apart', () =>
    fc.assert(
      fc.asyncProperty(anyRoundFile(), async ({ file, principles }) => {
        const version = await importRound(database, file, principles);
        expect(await exportRound(database, version.id)).toStrictEqual(file);
        for (const { reference } of file.applications) {
          const { applications, reviews, settlements } = database.transactions.reads;
          expect((await applications.findInRound(version.id, reference))?.application.reference).toBe(reference);
          expect(await reviews.ofApplication(version.id, reference)).toStrictEqual(
            (file.reviews ?? []).filter(({ application }) => application === reference),
          );
          expect(await settlements.ofApplication(version.id, reference)).toStrictEqual(
            file.settlements?.find(({ application }) => application === reference) ?? null,
          );
        }
      }),
      { numRuns: 60 },
    ));
});
