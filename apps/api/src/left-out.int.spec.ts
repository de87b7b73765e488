import { type Application, kronor, type RoundFile } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from './listening-api.test-support.js';

// What a person may not see stands in no list, sum, order, facet, count or export that they get: looked for in every answer of every
// route that reads, as each kind of person who sees a part. Each planted word and amount stands nowhere else in the round.

const ROUND = exampleRound().round.id;
const OWN = 'TI-2021-001'; // RK's
const FOREIGN = 'TI-2021-051'; // TN's
const COVERED = 'TI-2021-055'; // TN's, its amount under secrecy
const PLANTED = {
  title: 'Marmorkatten',
  place: 'Kvittenstigen',
  problem: 'Blåmesarna',
  motivation: 'Lönnsirapen',
  draft: 'Rödbetsutkastet',
};
const [AMOUNT, SECRET] = [7_654_321, 3_141_593];

/** The example, where one foreign application has words and an amount of its own, and another's amount is covered. */
function planted(): RoundFile {
  const file = exampleRound();
  const [foreign, covered] = [applicationOf(file, FOREIGN), applicationOf(file, COVERED)];
  Object.assign(foreign, { title: PLANTED.title, problem: `${PLANTED.problem} syns vid ${PLANTED.place}.` });
  foreign.place = { ...foreign.place, name: PLANTED.place };
  for (const [application, amount] of [
    [foreign, AMOUNT],
    [covered, SECRET],
  ] as const) {
    const [item] = application.costItems;
    if (!item) throw new Error('The application has cost items');
    application.requestedAmount = kronor(amount);
    application.costItems = [{ ...item, amount: kronor(amount) }];
  }
  const fields = ['/requestedAmount', '/costItems/0/amount'];
  covered.confidentiality = [{ concerns: 'beloppet', legalBasis: 'OSL 19 kap. 3 §', fields }];
  for (const review of file.reviews ?? []) {
    if (review.application === FOREIGN) review.motivation = `${PLANTED.motivation} är stark.`;
    if (review.application === FOREIGN || review.application === COVERED) review.ineligibleCostItems = [];
  }
  return file;
}

function applicationOf({ applications }: RoundFile, reference: string): Application {
  const found = applications.find((one) => one.reference === reference);
  if (!found) throw new Error(`The example has ${reference}`);
  return found;
}

/** RK's people. */
const APPLY = ['amina', 'bjorn'];
const file = planted();
const own = file.applications.filter(({ committee }) => committee === 'RK');
const sumOf = (applications: readonly Application[]): number =>
  applications.reduce((sum, { requestedAmount }) => sum + requestedAmount, 0);

describe('what a person may not see', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const routes = new Set<string>();
  beforeAll(async () => {
    database = await givenDatabase();
    await givenProposedRound(database.transactions, file);
    api = await listeningApi({ databaseUrl: database.connectionString }, ({ method, url }) => {
      const isRead = [method].flat().includes('GET') && url.startsWith('/api/v1/') && !url.endsWith('/events');
      if (isRead) routes.add(url);
    });
    await database.dataSource.query(
      `insert into application_draft (round_id, municipality, committee, title, content, created_by)
       select $1, 'Stockholms stad', 'TN', $2, '{}', id from person where subject = 'cecilia'`,
      [ROUND, PLANTED.draft],
    );
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (who: string, path: string) => {
    const response = await (await api.as(who)).get(path);
    return { status: response.status, text: await response.text() };
  };
  /** Every way of asking for a list: searched for what is hidden, filtered by it, in each order, and all of it. */
  const WAYS = [
    '',
    '?limit=500',
    ...Object.values(PLANTED).map((word) => `?q=${encodeURIComponent(word)}`),
    `?q=${AMOUNT}`,
    `?q=${SECRET}`,
    '?committee=TN',
    ...['title', 'place', 'committee', 'requestedAmount', '-requestedAmount', 'suggestedPoints', 'receivedOn'].map(
      (sort) => `?sort=${sort}&limit=500`,
    ),
    '?state=reviewed&state=unsettled',
    '?group=committee&limit=500',
  ];
  const addresses = (): readonly string[] =>
    [...routes].flatMap((route) =>
      [OWN, FOREIGN, COVERED].flatMap((reference) =>
        WAYS.map((way) => route.replace(':roundId', ROUND).replace(':reference', reference) + way),
      ),
    );

  it.each(APPLY)('stands in no answer that %s gets, whichever way they ask', async (who) => {
    let answered = 0;
    const wrong: string[] = [];
    for (const address of new Set(addresses())) {
      const { status, text } = await read(who, address);
      if (status === 200) answered += 1;
      const asked = decodeURIComponent(address);
      const hidden = [...Object.values(PLANTED), String(AMOUNT), String(SECRET), FOREIGN, COVERED];
      // A refusal may repeat what was asked for, and nothing more.
      for (const one of hidden) if (text.includes(one) && !asked.includes(one)) wrong.push(`${address}: ${one}`);
      if (status === 200) for (const one of hidden) if (text.includes(one)) wrong.push(`${address}: ${one}`);
    }
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(40); // else nothing was looked at
  });

  it.each(APPLY)('is in no sum, count or facet that %s gets', async (who) => {
    const list = JSON.parse((await read(who, `/api/v1/rounds/${ROUND}/applications?limit=500`)).text);
    expect([list.total, list.items.length, list.sums.committees, list.sums.requestedAmount]).toEqual([
      ...[own.length, own.length, 1, sumOf(own)],
    ]);
    const overview = JSON.parse((await read(who, `/api/v1/rounds/${ROUND}/overview`)).text);
    expect(overview.applications.committees).toHaveLength(1);
    expect(overview.applications.committees[0]).toMatchObject({
      code: 'RK',
      applications: own.length,
      requestedAmount: sumOf(own),
    });
    const rounds = JSON.parse((await read(who, '/api/v1/rounds')).text);
    expect(rounds.items.map(({ applications }: { applications: number }) => applications)).toEqual([own.length]);
    const lines = (await read(who, `/api/v1/rounds/${ROUND}/application-list.csv`)).text.trim().split('\r\n');
    expect(lines).toHaveLength(1 + own.length);
  });

  it.each(['elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar'])(
    'is in no sum, order or search that %s gets of a covered amount, and no draft is theirs',
    async (who) => {
      const others = file.applications.filter(({ reference }) => reference !== COVERED);
      const list = JSON.parse((await read(who, `/api/v1/rounds/${ROUND}/applications?limit=500&sort=-requestedAmount`)).text);
      expect([list.total, list.sums.requestedAmount, list.sums.maskedAmounts]).toEqual([62, sumOf(others), 1]);
      expect(list.items.at(-1).reference).toBe(COVERED); // wherever its amount would have put it
      const decisions = JSON.parse(
        (await read(who, `/api/v1/rounds/${ROUND}/decision-list?limit=500&sort=-requestedAmount`)).text,
      );
      expect([decisions.sums.requestedAmount, decisions.totals.requestedAmount]).toEqual([sumOf(others), sumOf(others)]);
      expect(decisions.items.at(-1).reference).toBe(COVERED);
      for (const address of new Set(addresses())) {
        const { status, text } = await read(who, address);
        if (status !== 200) continue;
        expect([address, text.includes(String(SECRET)), text.includes(PLANTED.draft)]).toEqual([address, false, false]);
      }
    },
  );
});
