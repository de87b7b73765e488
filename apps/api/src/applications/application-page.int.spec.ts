import { readFileSync } from 'node:fs';
import type { ApplicationDossierResponse, HistoryResponse, RelatedApplicationListResponse } from '@tp/contracts';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenImportedRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const ekhammar = (): RoundFile => JSON.parse(readFileSync(exampleFile('ekhammar-2024.json'), 'utf8'));

/** Ekhammar's round, and the one of the year before, where the same committees applied under other references. */
function yearBefore(): RoundFile {
  const file = ekhammar();
  file.round.id = 'trygga-platser-2023';
  file.round.title = 'Trygga platser 2023';
  file.round.budgetYear = 2023;
  file.applications = file.applications.filter(({ committee }) => committee === 'ÅKN');
  for (const application of file.applications) application.reference = application.reference.replace('EK-', 'EK/23 ');
  file.reviews = [];
  file.settlements = [];
  return file;
}

describe('an application’s page where three reviewers disagree', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const { id } = ekhammar().round;

  beforeAll(async () => {
    database = await givenDatabase();
    await givenImportedRound(database.transactions, yearBefore());
    await givenProposedRound(database.transactions, ekhammar());
    api = await listeningApi({ databaseUrl: database.connectionString });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (path: string, round = id) => {
    const answer = await (await api.as('elin')).get(`/api/v1/rounds/${round}/applications/${path}`);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  const dossier = async (reference: string): Promise<ApplicationDossierResponse> => (await read(`${reference}/dossier`)).body;

  it('averages their levels exactly, and says which reviewer gave which', async () => {
    const { reviewed } = await dossier('EK-08');
    expect(reviewed?.reviews.map(({ reviewer, levels }) => [reviewer, levels['NYTTA']])).toEqual([
      ['Amina Berg', 1],
      ['Jonas Ek', 1],
      ['Siv Norr', 2],
    ]);
    expect(reviewed?.assessment.criteria.find(({ code }) => code === 'NYTTA')).toEqual({
      code: 'NYTTA',
      level: 1.33,
      exact: '4/3',
      isUnderMinimum: false,
    });
  });

  it('gives what a lead reviewer settled, by whom, when and why', async () => {
    const { reviewed } = await dossier('EK-04');
    expect(reviewed?.settlement).toMatchObject({
      by: 'Ritva Lund',
      on: '2024-03-12',
      ineligibleCostItems: [{ index: 2, code: 'P-ÅR' }],
    });
    expect(reviewed?.assessment).toMatchObject({ kind: 'assessed', ineligibleCostItems: [{ index: 2, code: 'P-ÅR' }] });
  });

  it('tells the unsettled from the one that nobody has reviewed', async () => {
    const [unsettled, untouched] = [await dossier('EK-03'), await dossier('EK-10')];
    expect(unsettled.reviewed?.assessment.kind).toBe('unsettled');
    expect(unsettled.reviewed?.decision).toMatchObject({ outcome: 'unreviewed', unreviewedBecause: 'unsettled' });
    expect(untouched.reviewed?.assessment.kind).toBe('not-reviewed');
    expect(untouched.reviewed?.decision).toMatchObject({ outcome: 'unreviewed', unreviewedBecause: 'not-reviewed' });
  });

  it('names each of the codes, and leads to those before and after', async () => {
    const { codes, previous, next, principles } = await dossier('EK-04');
    expect(codes).toMatchObject({ ...principles.codes, 'R-RAM': 'Ryms inte inom ramen' });
    expect([previous, next]).toEqual(['EK-03', 'EK-05']);
  });

  it('shows what its committee also applies for, this round’s first and then earlier years’', async () => {
    const { items }: RelatedApplicationListResponse = (await read('EK-04/related')).body;
    expect(items.map(({ roundId, reference }) => `${roundId} ${reference}`)).toEqual([
      `${id} EK-03`,
      `${id} EK-10`,
      'trygga-platser-2023 EK/23 03',
      'trygga-platser-2023 EK/23 04',
      'trygga-platser-2023 EK/23 10',
    ]);
    expect(items.map(({ outcome }) => outcome === null)).toEqual([false, false, true, true, true]);
  });

  it('finds one whose reference has a slash and a space, before the rules have been asked', async () => {
    const { status, body } = await read(`${encodeURIComponent('EK/23 03')}/dossier`, 'trygga-platser-2023');
    expect(status).toBe(200);
    expect(body).toMatchObject({ preAssessment: null, reviewed: { assessment: { kind: 'not-reviewed' }, decision: null } });
  });

  it('tells who did what, the newest first', async () => {
    const { items }: HistoryResponse = (await read('EK-04/trail')).body;
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(items.filter(({ kind }) => kind === 'reviewed').map(({ by }) => by)).toEqual(['Jonas Ek', 'Siv Norr']);
    expect(items.find(({ kind }) => kind === 'settled')).toMatchObject({ by: 'Ritva Lund', at: '2024-03-12' });
  });
});
