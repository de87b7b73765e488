import type { RoundFile } from '@tp/domain';
import { exampleRound, importRound } from '../testing/example-round.test-support.js';
import { givenDatabase, type GivenDatabase } from '../testing/given-database.js';
import type { ApplicationScope } from './application-scope.js';

const TODAY = '2021-02-10';
const EVERYTHING: ApplicationScope = { committees: 'all', own: [], seesReviews: true };

/** The example with three supplements, one of them late, and one application whose committee, title and amount are covered. */
function round(): RoundFile {
  const example = exampleRound();
  const supplements: Readonly<Record<number, object>> = {
    0: { requestedOn: '2021-01-20', dueOn: '2021-02-09' },
    1: { requestedOn: '2021-01-20', dueOn: TODAY },
    2: { requestedOn: '2021-01-20', dueOn: '2021-02-03', receivedOn: '2021-02-01' },
  };
  const covered = { concerns: '', legalBasis: 'OSL 18:8', fields: ['/committee', '/title', '/requestedAmount'] };
  const applications = example.applications.map((application, index) => {
    const { supplement: _own, ...rest } = application;
    return {
      ...rest,
      ...(supplements[index] && { supplement: supplements[index] }),
      confidentiality: index === 3 ? [covered] : [],
    };
  });
  return { ...example, applications } as RoundFile;
}

describe('what the round’s page counts', () => {
  let database: GivenDatabase;
  let roundVersionId: number;
  const file = round();
  const [first, , , fourth] = file.applications;
  if (!first || !fourth) throw new Error('The example has applications');

  beforeAll(async () => {
    database = await givenDatabase();
    roundVersionId = (await importRound(database, file)).id;
  });
  afterAll(() => database.drop());
  const counts = (scope: ApplicationScope, today = TODAY) =>
    database.transactions.reads.applications.counts(roundVersionId, scope, today);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

  it('is every application once, in one state, and no covered amount', async () => {
    const rows = await counts(EVERYTHING);
    expect(sum(rows.map(({ applications }) => applications))).toBe(62);
    const reviewed = new Set(file.reviews?.map(({ application }) => application)).size;
    expect(sum(rows.map(({ states }) => states.reviewed))).toBe(reviewed);
    expect(sum(rows.map(({ states }) => states.received))).toBe(62 - reviewed);
    expect(sum(rows.map(({ requestedAmount }) => requestedAmount))).toBe(
      sum(file.applications.map(({ requestedAmount }) => requestedAmount)) - fourth.requestedAmount,
    );
    expect(rows.find(({ committee }) => committee === null)).toMatchObject({
      applications: 1,
      maskedAmounts: 1,
      requestedAmount: 0,
    });
  });

  it('tells awaited supplements from late ones by the day', async () => {
    const of = async (today: string) => {
      const rows = await counts(EVERYTHING, today);
      return (['awaited', 'late', 'received'] as const).map((state) => sum(rows.map(({ supplements }) => supplements[state])));
    };
    expect(await of('2021-02-09')).toEqual([2, 0, 1]);
    expect(await of(TODAY)).toEqual([1, 1, 1]);
    expect(await of('2021-02-11')).toEqual([0, 2, 1]);
    const listed = await database.transactions.reads.applications.supplements(roundVersionId, EVERYTHING, TODAY, 10);
    expect(listed.map(({ state }) => state)).toEqual(['late', 'awaited', 'received']);
  });

  it('is for a committee its own alone, with what is covered for others, and nothing of the reviews', async () => {
    const own = { committees: [fourth.committee], own: [fourth.committee], seesReviews: false };
    const mine = file.applications.filter(({ committee }) => committee === fourth.committee);
    const [row, ...others] = await counts(own);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      committee: fourth.committee,
      applications: mine.length,
      maskedAmounts: 0,
      requestedAmount: sum(mine.map(({ requestedAmount }) => requestedAmount)),
      states: { received: mine.length, reviewed: 0 },
    });
    const { rows, sums } = await database.transactions.reads.applications.page(roundVersionId, own, {
      page: 1,
      limit: 100,
      today: TODAY,
      committeeOrder: [],
      sort: 'title',
    });
    expect([sums.applications, rows.length, sums.requestedAmount]).toEqual([mine.length, mine.length, row?.requestedAmount]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['received']));
  });

  it('lists by state, supplement and finding, and sums what the filter leaves', async () => {
    const page = (filter: object) =>
      database.transactions.reads.applications.page(roundVersionId, EVERYTHING, {
        page: 1,
        limit: 100,
        today: TODAY,
        committeeOrder: [],
        ...filter,
      });
    expect((await page({ supplements: ['late'] })).rows.map(({ reference }) => reference)).toEqual([first.reference]);
    expect((await page({ supplements: ['late', 'awaited'] })).sums.applications).toBe(2);
    expect((await page({ states: ['unsettled'] })).sums.applications).toBe(0);
    const reviewed = await page({ states: ['reviewed'] });
    expect(reviewed.sums.applications + (await page({ states: ['received', 'pre-assessed'] })).sums.applications).toBe(62);
    expect((await page({ findings: ['sum'] })).sums.applications).toBe(0); // the rules have not been asked
    expect(await page({})).toMatchObject({ sums: { maskedAmounts: 1 } });
  });
});
