import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';
import { row, SIX_ROWS } from './given-rows.test-support.js';
import type { DecisionQuery } from './page-of-decisions.js';

describe('the decision list in the database', () => {
  let database: GivenDatabase;
  let id: number;
  beforeAll(async () => {
    database = await givenDatabase();
    ({ id } = await importRound(database, exampleRound()));
    await replace(SIX_ROWS, '{ "å": 1 }\n');
  });
  afterAll(() => database.drop());

  const replace = (rows: typeof SIX_ROWS, document: string) =>
    database.transactions.run('system:worker', ({ decisions }) => decisions.replace(id, rows, document));
  const page = (query: Partial<DecisionQuery> = {}) =>
    database.transactions.reads.decisions.page(id, { page: 1, limit: 20, ...query });
  const references = async (query: Partial<DecisionQuery>) =>
    (await page(query)).rows.map(({ reference }) => reference.slice(-1)).join('');

  it('gives back each row as it was put', async () => {
    expect((await page()).rows).toStrictEqual(SIX_ROWS);
  });

  it.each<[string, Partial<DecisionQuery>, string]>([
    ['the list’s own order', {}, '123456'],
    ['the list’s own order, backwards', { direction: 'desc' }, '654321'],
    ['titles in Swedish order', { sort: 'title' }, '562341'],
    ['committees by their names, Å Ä Ö last, equal ones in the list’s order', { sort: 'committee' }, '145623'],
    ['committees backwards, equal ones still in the list’s order', { sort: 'committee', direction: 'desc' }, '321456'],
    ['score, unknown last', { sort: 'score' }, '325614'],
    ['score backwards, unknown still last', { sort: 'score', direction: 'desc' }, '125634'],
    ['requested amount, masked last', { sort: 'requestedAmount', direction: 'desc' }, '123456'],
    ['granted amount, masked last', { sort: 'grantedAmount', direction: 'desc' }, '123456'],
    ['outcome, as it is said', { sort: 'outcome' }, '162345'],
    ['motivation, missing last', { sort: 'motivation' }, '123645'],
  ])('sorts by %s', async (_, query, expected) => {
    expect(await references(query)).toBe(expected);
  });

  it.each<[string, Partial<DecisionQuery>, string]>([
    ['one committee', { committees: ['RK'] }, '1456'],
    ['several committees', { committees: ['Ä', 'Ö'] }, '23'],
    ['an outcome', { outcomes: ['grant'] }, '16'],
    ['unreviewed of both kinds', { outcomes: ['unreviewed'] }, '45'],
    ['unsettled alone', { outcomes: ['unsettled', 'partial'] }, '25'],
    ['a measure', { measures: ['underpass'] }, '2'],
    ['a code', { codes: ['P-UND', 'D-DRIFT'] }, '23'],
    ['two filters at once', { committees: ['RK'], outcomes: ['grant', 'deny'] }, '16'],
    ['empty filters', { committees: [], outcomes: [], measures: [], codes: [], search: ' ' }, '123456'],
    ['an unknown committee', { committees: ['X'] }, ''],
    ['a word of a title, whatever the case', { search: 'ÖRTAG' }, '1'],
    ['a word of a committee’s name', { search: 'älvsjö' }, '2'],
    ['a part of a reference', { search: 'a-3' }, '3'],
    ['words of different columns', { search: 'avslås husby Åkern' }, '3'],
    ['a word that some row lacks', { search: 'åkern zinkgatan' }, ''],
    ['å composed of two characters', { search: 'A\u030Akern' }, '3'],
    ['signs that mean something to LIKE', { search: '%' }, ''],
    ['an underscore', { search: 'A_1' }, ''],
    ['a backslash', { search: '\\' }, ''],
    ['a masked amount', { search: '1000' }, ''],
  ])('filters by %s', async (_, query, expected) => {
    expect(await references(query)).toBe(expected);
  });

  it('sums all that the filter leaves, not the page alone, and no masked amount', async () => {
    expect(await page({ limit: 1, page: 2 })).toMatchObject({
      total: 6,
      sums: { applications: 6, committees: 3, granted: 3, requestedAmount: 4_000, grantedAmount: 1_400 },
      rows: [{ reference: 'A-2' }],
    });
    expect(await page({ committees: ['RK'], outcomes: ['grant'] })).toMatchObject({
      total: 2,
      sums: { committees: 1, granted: 2, requestedAmount: 1_000, grantedAmount: 1_000 },
    });
  });

  it('says the sums of a page after the last, and of nothing found', async () => {
    expect(await page({ page: 9 })).toMatchObject({ rows: [], total: 6, sums: { requestedAmount: 4_000 } });
    expect(await page({ search: 'finns inte' })).toMatchObject({
      rows: [],
      total: 0,
      sums: { requestedAmount: 0, committees: 0 },
    });
  });

  it('turns pages without losing or doubling a row, in every order', async () => {
    for (const sort of ['title', 'committee', 'score', 'outcome', 'motivation', 'requestedAmount'] as const) {
      const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => references({ sort, limit: 1, page: number })));
      expect(pages.join('')).toBe(await references({ sort }));
    }
  });

  it('keeps the document to the byte, and the overview', async () => {
    const { decisions } = database.transactions.reads;
    expect(await decisions.document(id)).toMatchObject({
      document: '{ "å": 1 }\n',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await decisions.overview(id)).toMatchObject({ applications: 6, granted: 3, maskedAmounts: 2 });
    expect([await decisions.overview(4711), await decisions.document(4711), await decisions.decidedAt(4711)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is put in place of the one before, all of it or nothing', async () => {
    await expect(replace([row('B-1'), row('B-2', { outcome: 'unreviewed' })], 'halv')).rejects.toThrow();
    expect(await references({})).toBe('123456');
    await replace([row('B-1')], 'ny');
    expect((await page()).rows.map(({ reference }) => reference)).toEqual(['B-1']);
    expect(await database.transactions.reads.decisions.document(id)).toMatchObject({ document: 'ny' });
    await replace(SIX_ROWS, '{ "å": 1 }\n');
  });
});
