import type { RoundFile } from '@tp/domain';
import { readFileSync } from 'node:fs';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}`, import.meta.url), 'utf8'));

describe('a round in the database', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  it('comes out as it went in, key for key', async () => {
    const file = example('stockholm-2021.json') as RoundFile;
    const { applications, ...header } = file;
    const principlesDocument = example('stockholm-2020.json') as never;
    const version = await database.transactions.run('system:cli', async (db) => {
      await db.rounds.lock(file.round.id);
      const principles = await db.principles.addVersion(principlesDocument);
      const added = await db.rounds.addVersion(header, 'a'.repeat(64), principles);
      const stored = await db.applications.addVersions(file.round.id, applications);
      await db.applications.addToRound(
        added.id,
        stored.map(({ id }) => ({ applicationVersionId: id, preAssessmentKey: null })),
      );
      await db.audit.append({ action: 'round.imported', subject: file.round.id });
      return added;
    });
    const out = await database.transactions.read(async (db) => {
      const found = [];
      for await (const chunk of db.applications.ofRoundVersion(version.id, 10))
        found.push(...chunk.map(({ application }) => application));
      return { ...(await db.rounds.header(version.id)), applications: found };
    });
    expect(out).toStrictEqual(file);
    expect(version.version).toBe(1);
    expect(await database.count('application_version')).toBe(62);
  });
});
