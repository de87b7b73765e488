import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const HIDDEN = '/api/v1/rounds/trygghetsinvesteringar-2021';
const SHOWN = '/api/v1/rounds/visar-nivaer';

/** round.md, `applicants`: levels are for those who apply only where the round says so. */
describe('levels and points that the rules suggest', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    const file = exampleRound();
    const applicants = { levelsShown: true, lateApplications: 'refused' } as const;
    await givenProposedRound(database.transactions, { ...file, round: { ...file.round, id: 'visar-nivaer', applicants } });
    api = await listeningApi({ databaseUrl: database.connectionString });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const asked = async (who: string, path: string) => JSON.parse(await (await (await api.as(who)).get(path)).text());
  const listed = async (who: string, path: string): Promise<readonly unknown[]> =>
    (await asked(who, path)).items.map((item: Readonly<{ suggestedPoints: unknown }>) => item.suggestedPoints);
  const headings = async (who: string, round: string): Promise<string | undefined> =>
    (await (await (await api.as(who)).get(`${round}/application-list.csv`)).text()).split('\r\n')[0];

  it.each(['amina', 'bjorn'])('are not for %s, who applies, in list, order, export or application', async (who) => {
    expect(await listed(who, `${HIDDEN}/applications`)).toEqual([null, null, null, null]);
    const references = async (sort: string): Promise<readonly string[]> =>
      (await asked(who, `${HIDDEN}/applications?sort=${sort}`)).items.map(({ reference }: { reference: string }) => reference);
    expect(await references('suggestedPoints')).toEqual(await references('position'));
    expect(await references('-suggestedPoints')).toEqual(await references('-position'));
    expect(await headings(who, HIDDEN)).not.toContain('poäng');
    for (const path of ['applications/TI-2021-002', 'applications/TI-2021-002/dossier']) {
      const { preAssessment, readsLevels } = await asked(who, `${HIDDEN}/${path}`);
      expect({ ...preAssessment, readsLevels }).toMatchObject({ points: null, levels: {}, criteria: [], readsLevels: false });
      expect(preAssessment.direction.length).toBeGreaterThan(0);
    }
  });

  it('are for who applies where the round shows them', async () => {
    expect(await listed('amina', `${SHOWN}/applications`)).toEqual([45, 39, 44, 29]);
    expect(await headings('amina', SHOWN)).toContain('poäng');
    const { preAssessment, readsLevels } = await asked('amina', `${SHOWN}/applications/TI-2021-002/dossier`);
    expect([readsLevels, preAssessment.points, preAssessment.criteria.length]).toEqual([true, 39, 7]);
  });

  it.each(['elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar'])('are for %s, who reviews, decides or audits', async (who) => {
    expect((await listed(who, `${HIDDEN}/applications`)).slice(0, 2)).toEqual([45, 39]);
    expect(await headings(who, HIDDEN)).toContain('poäng');
    const { preAssessment } = await asked(who, `${HIDDEN}/applications/TI-2021-002/dossier`);
    expect(preAssessment.criteria).toHaveLength(7);
  });
});
