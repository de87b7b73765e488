import type { GivenDatabase } from '@tp/persistence/testing';
import type { SignedInClient } from '@tp/testing';
import { exampleRound, givenImportedRound } from '@tp/use-cases/testing';
import { readXlsx } from 'hucre';
import { givenProposedApi } from '../listening-api.test-support.js';

type Row = Readonly<{ reference: string; grantedAmount: number | string; committee: string }>;
type ListRow = Readonly<{ reference: string; grantedAmount: number; committee: Readonly<{ code: string; name: string }> }>;

describe('the decision list as a file', () => {
  let database: GivenDatabase;
  let given: Awaited<ReturnType<typeof givenProposedApi>>;
  let lena: SignedInClient;
  const { id } = exampleRound().round;

  beforeAll(async () => {
    given = await givenProposedApi();
    ({ database, lena } = given);
  }, 60_000);
  afterAll(() => given.end());

  const list = async (query: string) =>
    JSON.parse(await (await lena.get(`/api/v1/rounds/${id}/decision-list?limit=100&${query}`)).text());
  const file = (query: string, roundId = id) => lena.get(`/api/v1/rounds/${roundId}/decision-list/export?${query}`);
  const FILTERS = [
    '',
    'outcome=partial&sort=-grantedAmount',
    'committee=RK&committee=TN&sort=title',
    'q=ljus&group=committee&sort=-score',
  ];

  it.each(FILTERS)('holds the same rows in the same order as the list under "%s", with sums of just those', async (query) => {
    const shown = await list(query);
    const references = shown.items.map(({ reference }: ListRow) => reference);
    const json = JSON.parse(await (await file(`format=json&${query}`)).text());
    expect(json.decisions.map(({ reference }: Row) => reference)).toEqual(references);
    expect(json.totals).toMatchObject(shown.sums);
    const csv = (await (await file(`format=csv&${query}`)).text()).trim().split('\r\n');
    expect(csv.slice(1).map((line) => line.split(';')[0])).toEqual(references);
    const { sheets } = await readXlsx(new Uint8Array(await (await file(`format=xlsx&${query}`)).arrayBuffer()));
    expect(sheets[0]?.rows.slice(1, references.length + 1).map(([first]) => first)).toEqual(references);
    expect(sheets[0]?.rows.at(-1)?.slice(3, 5)).toEqual([shown.sums.requestedAmount, shown.sums.grantedAmount]);
  });

  it('says of an extract that it is one, of what, and that the example is made up', async () => {
    const json = JSON.parse(await (await file('format=json&outcome=partial&sort=-grantedAmount')).text());
    expect(Object.keys(json)).toEqual(['format', 'round', 'filter', 'of', 'totals', 'decisions']);
    expect(json).toMatchObject({
      format: 'trygghetsportalen.decision-list-extract/1',
      of: 62,
      filter: { outcomes: ['partial'], sort: '-grantedAmount', search: '', committees: [] },
    });
    expect(json.filter).not.toHaveProperty('group');
    const grouped = JSON.parse(await (await file('format=json&group=committee')).text());
    expect(grouped.filter).toMatchObject({ group: 'committee', sort: 'position' });
    const { sheets } = await readXlsx(new Uint8Array(await (await file('format=xlsx&outcome=partial')).arrayBuffer()));
    const about = new Map(sheets[1]?.rows.map(([label, text]) => [label, text]));
    expect(about.get('Urval')).toBe('Utfall: Beviljas delvis. Det är 8 av förslagets 62 ansökningar.');
    expect(about.get('Syntetisk')).toBeTruthy();
  });

  it('is named for the round and the day', async () => {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
    const answer = await file('format=csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="beslutslista-${id}-${today}.csv"; filename*=UTF-8''beslutslista-${id}-${today}.csv`,
    );
  });

  it('refuses another form, a paging, and a round without a proposal', async () => {
    const refused = async (query: string, roundId = id) => {
      const answer = await file(query, roundId);
      return [answer.status, JSON.parse(await answer.text()).title];
    };
    expect(await refused('format=pdf')).toEqual([400, 'Frågan kan inte läsas']);
    expect(await refused('format=csv&page=2')).toEqual([400, 'Frågan kan inte läsas']);
    const other = exampleRound();
    other.round.id = 'en-annan';
    await givenImportedRound(database.transactions, other);
    expect(await refused('format=csv', 'en-annan')).toEqual([409, 'Det finns inget förslag ännu']);
  });

  it('groups the list by committee in Swedish order, with sums of what the filter leaves', async () => {
    const { groups, items, sums } = await list('group=committee&sort=-grantedAmount&outcome=grant');
    const names = groups.map(({ committee }: ListRow) => committee.name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('sv').compare));
    expect([...new Set(items.map(({ committee }: ListRow) => committee.name))]).toEqual(names);
    for (const group of groups) {
      const amounts = items
        .filter(({ committee }: ListRow) => committee.code === group.committee.code)
        .map(({ grantedAmount }: ListRow) => grantedAmount);
      expect(amounts).toEqual(amounts.toSorted((a: number, b: number) => b - a));
      expect(group).toMatchObject({
        applications: amounts.length,
        granted: amounts.length,
        grantedAmount: amounts.reduce((sum: number, amount: number) => sum + amount, 0),
      });
    }
    const total = groups.reduce((sum: number, { requestedAmount }: { requestedAmount: number }) => sum + requestedAmount, 0);
    expect(total).toBe(sums.requestedAmount);
    expect((await list('')).groups).toBeUndefined();
  });
});
